"""What this library says of the API's general versions, or of its preview versions: `stripe-sessions catalogue --json --schema`."""

import re

from model import Description, Entry, at

PLAIN = {"boolean": "boolean", "integer": "integer", "timestamp": "integer", "text": "string", "secret": "string", "seconds": "number"}


def read(schema, preview):
    ours = Description("here", schema["api_version"])
    for operation in schema["operations"]:
        if preview or not operation.get("preview"):
            ours.operations[operation["name"]] = Reader(schema, preview, "parameters").entries({"object": operation["parameters"]})
    for name, definition in schema["objects"].items():
        constant = constant_of(definition)
        if constant not in {None, "list"} and (preview or not definition["doc"].startswith("In preview")):
            ours.objects[constant] = Reader(schema, preview, "reply").entries({"object": name})
    return ours


def constant_of(definition):
    """The value of an object's field `object`, which says that it is a resource of its own, and which."""
    return next((field["shape"]["constant"] for field in definition["fields"] if field["name"] == "object" and "constant" in field["shape"]), None)


class Reader:
    def __init__(self, schema, preview, side):
        self.schema = schema
        self.preview = preview
        self.side = side
        listed = schema["components"] + (schema["previews"] if preview else [])
        # What was seen on the other side only is not held against this one.
        self.components = {component["name"]: component for component in listed if self.is_here(component)}

    def is_here(self, named):
        seen = named.get("seen")
        return seen is None or self.preview and seen in {"both", self.side}

    def entries(self, shape, path=""):
        """The entries of an object-like shape, and theirs, flat."""
        found = {}
        for name, inner, entry in self.own_entries(shape):
            found[at(path, name)] = entry
            found |= self.entries(self.inside(inner), at(path, name))
        return found

    def inside(self, shape):
        """The shape whose entries are part of this one: not those of another resource."""
        kind, about = self.split(shape)
        if kind in {"list", "map", "emptyable"}:
            return self.inside(about)
        if kind == "timestamp_range":
            return {"object": about}
        if kind == "expandable" or kind == "object" and self.is_resource(about):
            return None
        return shape

    def own_entries(self, shape):
        kind, about = self.split(shape)
        if kind == "object":
            for field in self.schema["objects"][about]["fields"]:
                if self.preview or not field.get("preview"):
                    required = field["required"] or bool(field.get("optional_in_preview")) and not self.preview
                    yield field["name"], field["shape"], self.entry(field["shape"], required, default_of(field["doc"]))
        elif kind == "components":
            for name in self.components:
                yield name, {"component": name}, self.entry({"component": name}, False)
        elif kind == "component":
            yield "enabled", "boolean", self.entry("boolean", True)
            yield "features", {"features": about}, self.entry({"features": about}, False)
        elif kind == "features":
            for feature in filter(self.is_here, self.components[about]["features"]):
                entry = self.entry(feature["shape"], False)
                if self.side == "parameters":
                    entry.default = None if feature["default"] == "undocumented" else feature["default"]
                    entry.constraint = (feature["constraint"] or "").split("_requires_")[0] or None
                yield feature["name"], feature["shape"], entry

    def entry(self, shape, required, default=None):
        type, values = self.type(shape)
        return Entry(type, required, values, default)

    def type(self, shape):
        kind, about = self.split(shape)
        if kind in PLAIN:
            return PLAIN[kind], []
        if kind == "enum":
            words = self.schema["enums"][about]
            return "enum", [word for word in words["values"] if self.preview or word not in words["previews"]]
        if kind in {"list", "map", "emptyable"}:
            type, values = self.type(about)
            return f"{kind} {'' if kind == 'emptyable' else 'of '}{type}", values
        if kind == "object" and self.is_resource(about):
            return ("page" if constant_of(self.schema["objects"][about]) == "list" else "resource"), []
        return {"constant": "string", "expandable": "expandable", "timestamp_range": "integer or object"}.get(kind, "object"), []

    def is_resource(self, name):
        definition = self.schema["objects"][name]
        # An object of which only its id is known is somebody else's resource.
        return constant_of(definition) is not None or [field["name"] for field in definition["fields"]] == ["id", "object"]

    @staticmethod
    def split(shape):
        return next(iter(shape.items())) if isinstance(shape, dict) else (shape, None)


def default_of(doc):
    match = re.search(r"Stripe's default(?: from API [\w.-]+ on)?: (.+?)\.(?:\s|$)", doc)
    return match and match[1].strip("`")
