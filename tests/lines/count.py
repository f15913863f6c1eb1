"""Counts lines of code written by hand, in the working tree or at a commit, and says whom they serve.

A line counts that is neither blank nor only a comment or a docstring, in a source file (Rust, Python, JavaScript, TypeScript,
Swift, Kotlin, Java) that the generator did not write and that is no test, benchmark, sample or documentation. Of a Rust file
the items for tests only are left out. Manifests and scripts in shell do not count.

A file counts as generated if it says so in its first lines *and* stands in `core/generate/files.txt`, the list that the
generator writes and checks. At commits from before that list, saying so is enough.

Lines serve the folder they are in, with one exception: code of core or of the bridge that only one binding uses serves that
binding (`next_door`).
"""

import ast
import functools
import re
import subprocess
from collections import defaultdict
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parents[2]
SOURCES = {".rs", ".py", ".js", ".mjs", ".cjs", ".ts", ".mts", ".cts", ".swift", ".kt", ".kts", ".java"}
BINDINGS = ["bindings-python", "bindings-node", "bindings-swift", "bindings-kotlin"]
CORE = ["core", "core/bridge", "core/generate"]
# Whatever is in folders of these names, at any depth, is not the product.
APART = {
    "test", "tests", "bench", "benches", "samples", "examples", "docs", "recipes", "sandbox", "consumer", "snippets",
}
# The parts of the generator that write for one binding: what they use serves it.
GENERATOR = [("core/generate/src/python", "bindings-python"), ("core/generate/src/typescript", "bindings-node")]
LIST = "core/generate/files.txt"


def git(*arguments, **options):
    return subprocess.run(["git", *arguments], cwd=ROOT, check=True, capture_output=True, **options).stdout


def read(revision=None, everything=False):
    """The texts of a commit, or of what is, or is about to be, in the repository, by name: of sources, or of everything."""
    if revision is None:
        names = git("ls-files", "--cached", "--others", "--exclude-standard", "-z").decode().split("\0")
        texts = {}
        for name in sorted(set(filter(None, names))):
            if (everything or wanted(name)) and (ROOT / name).is_file() and not counts_elsewhere(ROOT / name):
                try:
                    texts[name] = (ROOT / name).read_text()
                except UnicodeDecodeError:
                    continue  # a picture, a library
        return texts
    names = git("ls-tree", "-r", "-z", "--name-only", revision).decode().split("\0")
    names = [name for name in names if name and wanted(name)]
    out = git("cat-file", "--batch", input="".join(f"{revision}:{name}\n" for name in names).encode())
    texts = {}
    for name in names:
        head, _, out = out.partition(b"\n")
        size = int(head.split()[2])
        texts[name], out = out[:size].decode(), out[size + 1 :]
    return texts


def counts_elsewhere(path):
    """Whether a file is a link to one that counts where it is. One that leads to where nothing counts is a file like any other."""
    if not path.is_symlink():
        return False
    file = path.resolve()
    return file.is_relative_to(ROOT) and folder(file.relative_to(ROOT).as_posix()) is not None


def wanted(name):
    return PurePosixPath(name).suffix in SOURCES | {".pyi"} or name == LIST


def folder(name):
    """The folder a file counts in: the crate or the binding; none for what is not the product."""
    top, *rest = name.split("/")
    if not rest or {part.lower() for part in rest} & APART:
        return None
    if top == "core":
        return f"core/{rest[0]}" if rest[0] in {"bridge", "generate"} else "core"
    return top if top in {*BINDINGS, "sandbox", "cli"} else None


def generated(name, texts):
    """Whether the generator wrote it. Saying so is not enough: it has to stand in the generator's own list."""
    says = "cargo run -p generate" in "\n".join(texts[name].split("\n")[:3])
    listed = name in texts[LIST].split("\n") if LIST in texts else not name.startswith("core/generate/")
    return says and listed


def docstrings(text):
    """The lines that docstrings take up."""
    lines = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)) and ast.get_docstring(node):
            lines.update(range(node.body[0].lineno, node.body[0].end_lineno + 1))
    return lines


def indent(line):
    return len(line) - len(line.lstrip())


def end_of_item(lines, start):
    """The last line of the Rust item or statement that begins here. The sources are formatted: a bracket that closes stands
    below the beginning of the line that opened it."""
    level = indent(lines[start])
    for at in range(start, len(lines)):
        line = lines[at]
        if at > start and line.strip() and indent(line) == level and line.strip()[0] in "})]":
            if line.rstrip().endswith(("{", "(", "[")):
                continue  # `) -> Result<…> {`
            return at
        if indent(line) == level and line.split("//")[0].rstrip().endswith((";", ",", "}")):
            return at
    return len(lines) - 1


@functools.cache
def code_lines(name, text):
    """The numbers of the lines that are code, from 0."""
    lines = text.split("\n")
    suffix = PurePosixPath(name).suffix
    if suffix in {".py", ".pyi"}:
        apart = {number - 1 for number in docstrings(text)}
        return [at for at, line in enumerate(lines) if line.strip() and line.strip()[0] != "#" and at not in apart]
    found, comment, at = [], False, 0
    while at < len(lines):
        line = lines[at].strip()
        if suffix == ".rs" and re.match(r"#\[(cfg\((test|all\(test\b.*)\)|test)\]$", line):
            at += 1
            while at < len(lines) and lines[at].strip().startswith(("#[", "//")):
                at += 1
            at = end_of_item(lines, at) + 1
            continue
        if comment or line.startswith("/*"):
            comment = "*/" not in line
        elif line and not line.startswith("//"):
            found.append(at)
        at += 1
    return found


def is_test(name):
    path = PurePosixPath(name)
    return path.suffix == ".rs" and ("tests" in path.parts or path.stem == "tests" or path.stem.endswith("_tests"))


def by_hand(texts):
    """The lines of code written by hand, by file: of everything but tests."""
    hand = {}
    for name, text in texts.items():
        if folder(name) and PurePosixPath(name).suffix in SOURCES and not is_test(name) and not generated(name, texts):
            hand[name] = code_lines(name, text)
    return hand


ITEM = re.compile(
    r"\s*(?:pub(?:\([^)]*\))? )?(?:default |const |async |unsafe |extern \"\w+\" )*"
    r"(fn|struct|enum|union|trait|type|const|static|macro_rules!) (\w+)"
)
IMPL = re.compile(r"\s*impl(?:<.*?>)? (?:.* for )?(?:&'?\w* ?)?(?:\w+::)*(\w+)")


class Piece:
    """An item of Rust, or what is left of a file: where it is, which words it uses, and which code lines it has."""

    def __init__(self, file, name):
        self.file, self.name, self.words, self.lines, self.text = file, name, set(), [], ""


@functools.cache
def pieces(name, text):
    """The items of a Rust file. The `impl` of a type belongs to the type, if it is of the same file; methods are items."""
    lines = text.split("\n")
    found, rest = {}, Piece(name, None)
    code = code_lines(name, text)
    owner, code_set = [None] * len(lines), set(code)

    def walk(start, stop, around):
        at = start
        while at < stop:
            if at in code_set and (match := ITEM.match(lines[at])):
                end = min(end_of_item(lines, at), stop - 1)
                item = found.setdefault((around.name if around else None, match[2]), Piece(name, match[2]))
                owner[at : end + 1] = [item] * (end + 1 - at)
                if match[1] == "trait" and end > at:
                    walk(at + 1, end, item)
                at = end + 1
            elif at in code_set and (match := IMPL.match(lines[at])) and "{" in lines[at]:
                end = min(end_of_item(lines, at), stop - 1)
                around_it = found.setdefault((None, match[1]), Piece(name, match[1]))
                owner[at : end + 1] = [around_it] * (end + 1 - at)
                walk(at + 1, end, around_it)
                at = end + 1
            else:
                at += 1

    walk(0, len(lines), None)
    for at in code:
        piece = owner[at] or rest
        piece.lines.append(at)
        line = re.sub(r'"(?:[^"\\]|\\.)*"|//.*', "", lines[at])
        if not re.match(r"\s*pub(\([^)]*\))? use |\s*(pub(\([^)]*\))? )?mod ", line):
            piece.words.update(re.findall(r"\w+", line))
            piece.text += line + "\n"
    return [*found.values(), rest]


def next_door(texts, hand):
    """The pieces of core and the bridge that only one binding uses, by binding.

    Who uses a piece is told by its name, which must be the only one of its kind: every piece of a crate that has the word.
    What only such pieces use follows them. A file that nobody but one binding names as a module goes as a whole.
    """
    mine = [name for name in hand if name.endswith(".rs") and folder(name) in {"core", "core/bridge"}]
    everything, users = [], defaultdict(set)
    for name in texts:
        # Tests written against core are Rust users of it, as the sandbox and the command are.
        if not name.endswith(".rs"):
            continue
        everything.extend(pieces(name, texts[name]))
    for piece in everything:
        for word in piece.words:
            users[word].add(piece)
    defined = defaultdict(set)
    for piece in everything:
        if piece.name:
            defined[piece.name].add(piece.file)
    candidates = [piece for piece in everything if piece.file in mine and piece.name and piece.lines]
    serves = {}

    def served(user):
        if user.file.startswith(("bindings-", "core/")) and user in serves:
            return serves[user]
        for part, binding in GENERATOR:
            if user.file.startswith(part):
                return binding
        top = folder(user.file)
        return top if top in BINDINGS else "all"

    by_file = defaultdict(list)
    for piece in everything:
        by_file[piece.file].append(piece)
    changed = True
    while changed:
        changed = False
        for name in mine:
            path = PurePosixPath(name)
            module = path.parent.name if path.name == "mod.rs" else path.stem
            if path.name in {"lib.rs", "main.rs"} or all(piece in serves for piece in by_file[name]):
                continue
            named = re.compile(rf"\b{module}::|[:{{,] ?{module}[,;}}]")
            # What is inside the module goes with it, and says nothing about who uses it.
            inside_it = str(path.parent if path.name == "mod.rs" else path.with_suffix("")) + "/"
            whose = set()
            types = {p.name for p in by_file[name] if p.name and p.name[0].isupper() and len(defined[p.name]) == 1}
            for other, others in by_file.items():
                if other == name or other.startswith(inside_it):
                    continue
                for piece in others:
                    if piece.words & types or module in piece.words and named.search(piece.text):
                        whose.add(served(piece))
            if len(whose) == 1 and (only := whose.pop()) in BINDINGS:
                for inner in (inner for inner in mine if inner == name or inner.startswith(inside_it)):
                    for piece in by_file[inner]:
                        serves[piece] = only
                changed = True
        for piece in candidates:
            if piece in serves or len(defined[piece.name]) > 1:
                continue
            whose = {served(user) for user in users[piece.name] if user is not piece}
            if len(whose) == 1 and (only := whose.pop()) in BINDINGS:
                serves[piece] = only
                changed = True
    result = defaultdict(list)
    for piece, binding in serves.items():
        if piece.lines:
            result[binding].append(piece)
    return result


def figures(texts):
    """Lines by hand by folder, and what of core and the bridge serves one binding alone."""
    hand = by_hand(texts)
    total = defaultdict(int)
    for name, lines in hand.items():
        total[folder(name)] += len(lines)
    moved = next_door(texts, hand)
    return total, moved
