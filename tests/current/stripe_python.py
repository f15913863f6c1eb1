"""What stripe-python says: its type annotations and docstrings, read without importing it."""

import ast
import re

from model import Description, Entry, at, constraint, default

PLAIN = {"bool": "boolean", "int": "integer", "str": "string", "float": "number", "Any": "anything"}
METHODS = {"get", "post", "delete"}


def read(root, version, known):
    """`root` is the folder that has the package `stripe`; `known` has our operations by (method, path)."""
    package = root / "stripe"
    theirs = Description(f"stripe-python {version}", re.search(r'CURRENT = "([^"]+)"', (package / "_api_version.py").read_text())[1])
    places = [*package.glob("_account_session*.py"), *(package / "params").glob("_account_session*.py")]
    places += [*(package / "financial_connections").glob("_*.py"), *(package / "params/financial_connections").glob("_*.py")]
    classes = {}
    modules = [ast.parse(place.read_text()) for place in sorted(places) if place.name != "__init__.py"]
    for module in modules:
        classes |= {node.name: Class(node, [module]) for node in module.body if isinstance(node, ast.ClassDef)}
    for own in list(classes.values()):
        if name := own.object_name():
            theirs.objects[name] = own.entries()
        if own.node.name.endswith("Service"):
            for method, path, parameters in own.requests():
                name = known.get((method, re.sub(r"\{\w+\}", "{}", path))) or f"{method.upper()} {path}"
                theirs.operations[name] = (own.inner(parameters) or classes[parameters.split(".")[-1]]).entries() if parameters else {}
    return theirs


class Class:
    """A class, and where it stands."""

    def __init__(self, node, scopes):
        self.node, self.scopes = node, scopes

    def inner(self, name):
        """The class of that name, looked for here and further and further out."""
        name = name.split(".")[-1]
        for depth, scope in enumerate([self.node, *reversed(self.scopes)]):
            for node in scope.body:
                if isinstance(node, ast.ClassDef) and node.name == name:
                    return Class(node, [*self.scopes, self.node][: len(self.scopes) + 1 - depth])
        return None

    def object_name(self):
        for node in self.node.body:
            if isinstance(node, ast.AnnAssign) and getattr(node.target, "id", "") == "OBJECT_NAME":
                return ast.literal_eval(node.value)
        return None

    def requests(self):
        """The requests a service makes: method, path, and the name of the parameters' type."""
        for node in self.node.body:
            if not isinstance(node, ast.FunctionDef):
                continue
            texts = [part.value for part in ast.walk(node) if isinstance(part, ast.Constant) and isinstance(part.value, str)]
            path = next((text for text in texts if text.startswith("/v1/")), None)
            if path:
                annotations = [ast.unparse(argument.annotation) for argument in node.args.args if argument.arg == "params"]
                names = re.findall(r"[\w.]+Params\b", "".join(annotations))
                yield next(text for text in texts if text in METHODS), path, names[0] if names else None

    def entries(self, path=""):
        found = {}
        body = self.node.body
        for node, following in zip(body, [*body[1:], None]):
            if not isinstance(node, ast.AnnAssign) or node.target.id.startswith("_") or node.target.id == "OBJECT_NAME":
                continue
            documented = isinstance(following, ast.Expr) and isinstance(following.value, ast.Constant)
            doc = " ".join(str(following.value.value).split()) if documented else ""
            name = at(path, node.target.id)
            type = self.read(node.annotation)
            found[name] = Entry(type.name, type.required, type.values, default(doc), constraint(doc))
            for part in type.parts:
                found |= part.entries(name)
        return found

    def read(self, node):
        """What an annotation says."""
        if isinstance(node, ast.Constant):
            if isinstance(node.value, str):
                return self.read(ast.parse(node.value, mode="eval").body)
            return Type("null", required=False)
        if isinstance(node, ast.BinOp):
            return Type.union([self.read(node.left), self.read(node.right)])
        if isinstance(node, ast.Subscript):
            return self.generic(ast.unparse(node.value).split(".")[-1], node.slice)
        name = ast.unparse(node)
        if name in PLAIN:
            return Type(PLAIN[name])
        own = self.inner(name)
        if own is None or own.object_name():
            return Type("resource")
        return Type("object", parts=[own])

    def generic(self, name, argument):
        arguments = argument.elts if isinstance(argument, ast.Tuple) else [argument]
        if name == "Literal":
            return Type("enum", values=[ast.literal_eval(value) for value in arguments])
        if name == "ExpandableField":
            return Type("expandable")
        if name == "ListObject":
            return Type("page")
        if name == "Union":
            return Type.union([self.read(member) for member in arguments])
        inner = self.read(arguments[-1])
        if name in {"NotRequired", "Optional"}:
            return Type(inner.name, inner.values, inner.parts, required=False)
        return Type(f"{'list' if name in {'List', 'list'} else 'map'} of {inner.name}", inner.values, inner.parts)


class Type:
    def __init__(self, name, values=(), parts=(), required=True):
        self.name, self.values, self.parts, self.required = name, list(values), list(parts), required

    @staticmethod
    def union(members):
        """Of an enum that is open, the words; of one whose only word is empty, that an empty value unsets it."""
        required = all(member.required for member in members)
        members = [member for member in members if member.name != "null"]
        empty = [member for member in members if member.name == "enum" and member.values == [""]]
        members = [member for member in members if member not in empty]
        values = [value for member in members for value in member.values]
        parts = [part for member in members for part in member.parts]
        names = sorted({member.name for member in members})
        if "enum" in names:
            names = [name for name in names if name != "string"]
        if names in (["resource", "string"], ["expandable", "string"]):
            names = ["expandable"]
        if names == ["integer", "object"] or names == ["object"]:
            names = [" or ".join(names)]
        return Type(("emptyable " if empty else "") + " or ".join(names), values, parts, required)
