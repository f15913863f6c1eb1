"""What stripe-node says: its declarations, read by as much of a parser of TypeScript as they need."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from model import Description, Entry, at, constraint, default

PLAIN = {"boolean": "boolean", "number": "integer", "string": "string", "any": "anything", "unknown": "anything"}
TOKEN = re.compile(r"/\*(?P<comment>.*?)\*/|//[^\n]*|(?P<text>'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\")|(?P<word>[\w$]+)|(?P<sign>=>|\.\.\.|\S)", re.S)


def read(root, version):
    """`root` is the folder of the package."""
    theirs = Description(f"stripe-node {version}", re.search(r"ApiVersion = ['\"]([^'\"]+)", (root / "esm/apiVersion.js").read_text())[1])
    home = next(folder for folder in (root / "esm/resources", root / "types") if (folder / "AccountSessions.d.ts").exists())
    shared = [parse(file) for file in (home / "../shared.d.ts", home / "shared.d.ts", home / "lib.d.ts") if file.exists()]
    for file in [*home.glob("AccountSession*.d.ts"), *sorted((home / "FinancialConnections").glob("*.d.ts"))]:
        if file.name == "index.d.ts":
            continue
        scope = parse(file)
        for own in scope.all():
            for interface in own.interfaces.values():
                if name := interface.object_name():
                    theirs.objects[name] = entries(interface, shared)
            for methods in own.classes.values():
                for method, parameters in methods.items():
                    resource = file.name.removesuffix(".d.ts").removesuffix("Resource")
                    words = [*file.relative_to(home).parts[:-1], resource, method]
                    name = ".".join(re.sub(r"(?<=[a-z])([A-Z])", r"_\1", word).lower() for word in words)
                    found = own.find(parameters, shared) if parameters else None
                    theirs.operations[name] = entries(found, shared) if found else {}
    return theirs


@dataclass
class Interface:
    scope: "Scope"
    members: dict = field(default_factory=dict)
    bases: list = field(default_factory=list)

    def object_name(self):
        type = self.members.get("object", (None, None, ""))[1]
        return type[1] if type and type[0] == "text" else None


@dataclass
class Scope:
    """A file, or a namespace in it."""

    outer: "Scope | None" = None
    namespaces: dict = field(default_factory=dict)
    interfaces: dict = field(default_factory=dict)
    aliases: dict = field(default_factory=dict)
    classes: dict = field(default_factory=dict)

    def all(self):
        yield self
        for namespace in self.namespaces.values():
            yield from namespace.all()

    def find(self, name, shared=()):
        """What a name stands for: an interface, or an alias with the scope it stands in; `None` for what is elsewhere."""
        *spaces, last = name.split(".")
        scope = self
        while scope:
            place = scope
            for space in spaces:
                place = place and place.namespaces.get(space)
            if place and last in place.interfaces:
                return place.interfaces[last]
            if place and last in place.aliases:
                return place.aliases[last], place
            scope = scope.outer
        for file in shared:
            for place in file.all():
                if last in place.interfaces:
                    return place.interfaces[last]
        return None


def entries(interface, shared, path=""):
    found = {}
    for base in interface.bases:
        inherited = interface.scope.find(base, shared)
        if isinstance(inherited, Interface):
            found |= entries(inherited, shared, path)
    for name, (optional, type, doc) in interface.members.items():
        kind, values, parts, nullable = describe(type, interface.scope, shared)
        found[at(path, name)] = Entry(kind, not (optional or nullable), values, default(doc), constraint(doc))
        for part in parts:
            found |= entries(part, shared, at(path, name))
    return found


def describe(type, scope, shared):
    """The name of a type, its words, the interfaces it is made of, whether it may be null."""
    kind, *about = type
    if kind == "text":
        return "enum", [about[0]], [], False
    if kind == "object":
        members = about[0]
        if list(members) == ["[]"]:
            name, values, parts, _ = describe(members["[]"][1], scope, shared)
            return f"map of {name}", values, parts, False
        return "object", [], [Interface(scope, members)], False
    if kind == "union":
        return union([describe(member, scope, shared) for member in about[0]])
    name, arguments = about
    last = name.split(".")[-1]
    if last in PLAIN:
        return PLAIN[last], [], [], False
    if last in {"null", "undefined"}:
        return "null", [], [], True
    if last == "OtherString":
        return "string", [], [], False
    if last in {"Array", "Emptyable"}:
        inner, values, parts, nullable = describe(arguments[0], scope, shared)
        return f"{'list of' if last == 'Array' else 'emptyable'} {inner}", values, parts, False
    if last == "ApiList":
        return "page", [], [], False
    found = scope.find(name, shared)
    if isinstance(found, tuple):
        return describe(found[0], found[1], shared)
    if found is None or found.object_name():
        return "resource", [], [], False
    return "object", [], [found], False


def union(members):
    nullable = any(member[3] for member in members)
    members = [member for member in members if member[0] != "null"]
    # An empty text among other things is a way to unset them.
    empty = [member for member in members if member[1] == [""]]
    members = [member for member in members if member not in empty]
    names = sorted({member[0] for member in members})
    if "enum" in names and "string" in names:
        names.remove("string")
    if names == ["resource", "string"]:
        names = ["expandable"]
    values = [value for member in members for value in member[1]]
    return ("emptyable " if empty else "") + " or ".join(names), values, [part for member in members for part in member[2]], nullable


def parse(file):
    tokens = []
    for match in TOKEN.finditer(Path(file).read_text()):
        kind = match.lastgroup
        if kind:
            tokens.append((kind, match[kind]))
    return Parser(tokens).file()


class Parser:
    def __init__(self, tokens):
        self.tokens, self.position, self.doc = tokens, 0, ""

    def peek(self, ahead=0):
        """The next token that is not documentation, which is kept."""
        while self.position < len(self.tokens) and self.tokens[self.position][0] == "comment":
            lines = (line.strip().lstrip("*") for line in self.tokens[self.position][1].split("\n"))
            self.doc = " ".join(" ".join(lines).split())
            self.position += 1
        place = self.position + ahead
        return self.tokens[place] if place < len(self.tokens) else ("end", "")

    def take(self, *expected):
        token = self.peek()
        if expected and token[1] not in expected:
            raise SyntaxError(f"{expected} expected, {token} found, after {self.tokens[max(0, self.position - 12) : self.position]}")
        self.position += 1
        return token[1]

    def skip(self):
        """To the end of a statement."""
        depth = 0
        while self.peek()[0] != "end":
            sign = self.take()
            depth += (sign in "{([") - (sign in "})]") if len(sign) == 1 else 0
            if depth == 0 and sign in {";", "}"}:
                return

    def file(self):
        scope = Scope()
        self.statements(scope)
        return scope

    def statements(self, scope):
        while self.peek()[0] != "end" and self.peek()[1] != "}":
            word = self.take()
            if word in {"export", "declare", "abstract", ";"}:
                continue
            if word == "module" and self.peek()[0] == "text":
                self.take()
                self.take("{")
                self.statements(scope)
                self.take("}")
            elif word == "namespace":
                inner = scope
                for name in self.dotted().split("."):
                    inner = inner.namespaces.setdefault(name, Scope(inner))
                self.take("{")
                self.statements(inner)
                self.take("}")
            elif word == "interface":
                interface = scope.interfaces.setdefault(self.take(), Interface(scope))
                self.generics()
                if self.peek()[1] == "extends":
                    self.take()
                    interface.bases.append(self.type()[1])
                    while self.peek()[1] == ",":
                        self.take()
                        interface.bases.append(self.type()[1])
                interface.members |= self.members()
            elif word == "type" and self.peek(1)[1] == "=":
                name = self.take()
                self.take("=")
                scope.aliases[name] = self.type()
            elif word == "class":
                name = self.take()
                while self.peek()[1] != "{":
                    self.take()
                self.take("{")
                scope.classes[name] = self.methods()
            else:
                self.position -= 1
                self.skip()

    def generics(self):
        if self.peek()[1] == "<":
            depth = 0
            while True:
                sign = self.take()
                depth += (sign == "<") - (sign == ">")
                if depth == 0:
                    return

    def dotted(self):
        name = self.take()
        while self.peek()[1] == ".":
            self.take()
            name += "." + self.take()
        return name

    def members(self):
        """The members of an interface: name → (optional, type, documentation)."""
        self.take("{")
        members = {}
        while self.peek()[1] != "}":
            self.peek()
            doc, self.doc = self.doc, ""
            name = self.take().strip("'\"")
            if name == "readonly":
                name = self.take()
            if name == "[":
                while self.take() != "]":
                    pass
                name = "[]"
            optional = self.peek()[1] == "?"
            if optional:
                self.take()
            if self.peek()[1] in {"(", "<"}:
                self.skip()
                continue
            self.take(":")
            members[name] = (optional, self.type(), doc)
            if self.peek()[1] in {";", ","}:
                self.take()
        self.take("}")
        return members

    def methods(self):
        """The methods of a class: name → the type of its parameter `params`, or none."""
        methods = {}
        while self.peek()[1] != "}":
            name = self.take()
            if self.peek()[1] != "(":
                self.skip()
                continue
            start = self.position
            self.skip()
            arguments = "".join(token[1] for token in self.tokens[start : self.position] if token[0] != "comment")
            found = re.search(r"[(,]params\??:([\w.]+Params)", arguments)
            if name != "constructor":
                methods[name] = methods.get(name) or (found and found[1])
        self.take("}")
        return methods

    def type(self):
        if self.peek()[1] == "|":
            self.take()
        members = [self.postfix()]
        while self.peek()[1] == "|":
            self.take()
            members.append(self.postfix())
        return members[0] if len(members) == 1 else ("union", members)

    def postfix(self):
        type = self.primary()
        while self.peek()[1] == "[" and self.peek(1)[1] == "]":
            self.take(), self.take()
            type = ("name", "Array", [type])
        return type

    def primary(self):
        kind, text = self.peek()
        if kind == "text":
            return "text", self.take()[1:-1]
        if text == "{":
            return "object", self.members()
        if text == "(":
            self.take()
            type = self.type()
            self.take(")")
            return type
        name = self.dotted()
        arguments = []
        if self.peek()[1] == "<":
            self.take()
            arguments.append(self.type())
            while self.take(",", ">") == ",":
                arguments.append(self.type())
        return "name", name, arguments
