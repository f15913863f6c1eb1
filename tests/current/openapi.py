"""What Stripe's own description of the API says: the OpenAPI document that stripe-mock, a Go module, carries."""

import json
import re

from model import Description, Entry, at, constraint, default

PREFIXES = ("/v1/account_sessions", "/v1/financial_connections/")


def read(root, version, known, preview):
    """`root` is the folder of the module; it has a description of the general versions and one of the previews."""
    spec = json.loads((root / "embedded/openapi" / ("spec3.beta.sdk.json" if preview else "spec3.json")).read_text())
    theirs = Description(f"the OpenAPI of stripe-mock {version}", spec["info"]["version"])
    reader = Reader(spec["components"]["schemas"])
    for path, methods in spec["paths"].items():
        for method, operation in methods.items() if path.startswith(PREFIXES) else ():
            name = known.get((method, re.sub(r"\{\w+\}", "{}", path))) or f"{method.upper()} {path}"
            theirs.operations[name] = reader.parameters(method, operation)
    for schema in reader.schemas.values():
        name = object_name(schema)
        if name == "account_session" or (name or "").startswith("financial_connections."):
            theirs.objects[name] = reader.entries(schema)
    return theirs


def object_name(schema):
    words = schema.get("properties", {}).get("object", {}).get("enum")
    return words[0] if words else None


class Reader:
    def __init__(self, schemas):
        self.schemas = schemas

    def parameters(self, method, operation):
        if method == "post":
            forms = operation["requestBody"]["content"].values()
            return {path: entry for form in forms for path, entry in self.entries(form["schema"]).items()}
        found = {}
        for parameter in operation.get("parameters", []):
            if parameter["in"] == "query":
                found |= self.entry("", parameter["name"], parameter["schema"], parameter.get("required", False), parameter.get("description", ""))
        return found

    def entries(self, schema, path=""):
        found = {}
        for name, inner in schema.get("properties", {}).items():
            found |= self.entry(path, name, inner, name in schema.get("required", []), inner.get("description", ""))
        return found

    def entry(self, path, name, schema, required, doc):
        doc = " ".join(re.sub(r"<[^>]+>", "", doc).split())
        kind, values, parts, nullable = self.describe(schema)
        entry = Entry(kind, required and not nullable, values, default(doc), constraint(doc))
        found = {at(path, name): entry}
        for part in parts:
            found |= self.entries(part, at(path, name))
        return found

    def describe(self, schema):
        """The name of a type, its words, the objects it is made of, and whether it may be null."""
        nullable = schema.get("nullable", False)
        if "$ref" in schema:
            return (*self.describe(self.schemas[schema["$ref"].rpartition("/")[2]])[:3], nullable)
        if "x-expansionResources" in schema:
            return "expandable", [], [], nullable
        if "anyOf" in schema:
            return (*self.union(schema["anyOf"]), nullable)
        if "enum" in schema:
            return "enum", list(schema["enum"]), [], nullable
        kind = schema.get("type")
        if kind == "array":
            inner, values, parts, _ = self.describe(schema["items"])
            return f"list of {inner}", values, parts, nullable
        if kind == "object" or "properties" in schema:
            return (*self.object(schema), nullable)
        return kind, [], [], nullable

    def object(self, schema):
        properties = schema.get("properties", {})
        if "has_more" in properties:
            return "page", [], []
        if object_name(schema):
            return "resource", [], []
        if not properties and isinstance(schema.get("additionalProperties"), dict):
            inner, values, parts, _ = self.describe(schema["additionalProperties"])
            return f"map of {inner}", values, parts
        return "object", [], [schema]

    def union(self, members):
        described = [self.describe(member) for member in members]
        empty = [one for one in described if one[1] == [""]]
        described = [one for one in described if one not in empty]
        names = sorted({one[0] for one in described})
        if "enum" in names:
            names = [name for name in names if name != "string"]
        values = [value for one in described for value in one[1]]
        return ("emptyable " if empty else "") + " or ".join(names), values, [part for one in described for part in one[2]]
