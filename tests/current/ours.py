"""What this library says: `stripe-sessions catalogue --json --schema`."""

import re

from model import Description, Entry, at

PLAIN = {"boolean": "boolean", "integer": "integer", "timestamp": "integer", "text": "string", "secret": "string", "seconds": "number"}


def read(schema):
    ours = Description("here", schema["api_version"])
    for operation in schema["operations"]:
        ours.operations[operation["name"]] = Reader(schema, True).entries({"object": operation["parameters"]})
    for name, definition in schema["objects"].items():
        if constant := constant_of(definition):
            if constant != "list":
                ours.objects[constant] = Reader(schema, False).entries({"object": name})
    return ours


def constant_of(definition):
    """The value of an object's field `object`, which says that it is a resource of its own, and which."""
    return next((field["shape"]["constant"] for field in definition["fields"] if field["name"] == "object" and "constant" in field["shape"]), None)


class Reader:
    def __init__(self, schema, features_have_defaults):
        self.schema = schema
        self.features_have_defaults = features_have_defaults
        self.components = {component["name"]: component for component in schema["components"]}

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
                yield field["name"], field["shape"], self.entry(field["shape"], field["required"], default_of(field["doc"]))
        elif kind == "components":
            for name in self.components:
                yield name, {"component": name}, self.entry({"component": name}, False)
        elif kind == "component":
            yield "enabled", "boolean", self.entry("boolean", True)
            yield "features", {"features": about}, self.entry({"features": about}, False)
        elif kind == "features":
            for feature in self.components[about]["features"]:
                entry = self.entry("boolean", False)
                if self.features_have_defaults:
                    entry.default = None if feature["default"] == "undocumented" else feature["default"]
                    entry.constraint = (feature["constraint"] or "").split("_requires_")[0] or None
                yield feature["name"], "boolean", entry

    def entry(self, shape, required, default=None):
        type, values = self.type(shape)
        return Entry(type, required, values, default)

    def type(self, shape):
        kind, about = self.split(shape)
        if kind in PLAIN:
            return PLAIN[kind], []
        if kind == "enum":
            return "enum", list(self.schema["enums"][about]["values"])
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
