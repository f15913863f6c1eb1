//! Shapes: what a parameter or a field may hold, as data.
//!
//! One description serves four readers: [`crate::api::validate`] checks parameters against it, [`crate::Document`]
//! checks replies, `core/generate` writes the struct types and type files of every language from it, and the
//! sandbox refuses what does not fit.

use crate::api::catalogue::{self, Component, Feature, Holds};

/// What a value may be.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// `true` or `false`, never a word or a number that stands for one.
    Boolean,
    /// A whole number that fits 64 bits.
    Integer,
    /// A point in time: whole seconds since the Unix epoch.
    Timestamp,
    /// Text.
    Text,
    /// Text that must never be printed.
    Secret,
    /// Always this text: the `object` field of a reply.
    Constant(&'static str),
    /// One of a list of words.
    Enum(&'static Enum),
    /// A length of time: seconds, fractions allowed.
    Seconds,
    /// Any number of these.
    List(&'static Shape),
    /// An object with any keys, each holding one of these.
    Map(&'static Shape),
    /// In requests: one of these, or an empty value (null or `""`) that unsets it.
    Emptyable(&'static Shape),
    /// In requests: a point in time, or an object that bounds a span of it.
    TimestampRange(&'static Object),
    /// In replies: the id of an object or, where it was expanded, the object.
    Expandable(&'static Object),
    /// An object with named fields.
    Object(&'static Object),
    /// An object whose keys are component names: the catalogue as a shape.
    Components,
    /// The configuration of one component.
    Component(&'static Component),
    /// The features of one component.
    Features(&'static Component),
}

/// An object with named fields: the parameters of an operation, a reply, or a part of either.
#[derive(Debug)]
pub struct Object {
    /// Its name as a type, e.g. `AccountSession`.
    pub name: &'static str,
    /// What it is.
    pub doc: &'static str,
    /// Its fields, in the order they are documented.
    pub fields: &'static [Field],
}

/// A field of an [`Object`].
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// The key, in the API's spelling.
    pub name: &'static str,
    /// What it means, its unit, and who applies which default.
    pub doc: &'static str,
    /// What it holds.
    pub shape: Shape,
    /// Whether it is always there. A field that is not may be absent or null, which mean the same.
    pub required: bool,
    /// How the API's description says that a field of a reply may have nothing in it.
    pub absence: Absence,
    /// What holds where an option is left out.
    pub default: FieldDefault,
    /// What preview versions of the API change about it.
    pub channel: Channel,
}

/// How the API's description says that a field of a reply may have nothing in it. A reply need not keep to it: only of a field
/// that is [`Field::required`] anything is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absence {
    /// It always has something in it.
    Never,
    /// It is null.
    Null,
    /// It is left out.
    LeftOut,
    /// It is either. So are fields that no general version of the API describes.
    Either,
}

/// What holds where an option is left out.
#[derive(Debug, Clone, Copy)]
pub enum FieldDefault {
    /// Nothing that needs saying.
    Nothing,
    /// What these words say.
    Words(&'static str),
    /// This text.
    Text(&'static str),
    /// This number.
    Count(u64),
    /// So many seconds.
    Seconds(u64),
}

/// What the general and the preview versions of the API say of a field or an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    /// The same.
    Every,
    /// Only preview versions have it.
    Preview,
    /// General versions require it, preview versions do not; so its type is optional.
    OptionalInPreview,
}

impl Object {
    /// What it lists, for a page of a list.
    pub fn item(&self) -> Option<&'static Object> {
        let field = |name: &str| self.fields.iter().find(|field| field.name == name);
        field("has_more")?;
        match field("data")?.shape {
            Shape::List(Shape::Object(item)) => Some(item),
            _ => None,
        }
    }
}

impl Field {
    /// A field that is always there.
    pub const fn required(name: &'static str, shape: Shape, doc: &'static str) -> Self {
        let absence = Absence::Never;
        Self {
            name,
            doc,
            shape,
            required: true,
            absence,
            default: FieldDefault::Nothing,
            channel: Channel::Every,
        }
    }

    /// A field that the API's description always has, and that a reply may miss all the same.
    pub const fn usual(name: &'static str, shape: Shape, doc: &'static str) -> Self {
        Self { required: false, ..Self::required(name, shape, doc) }
    }

    /// A field that may be absent or null.
    pub const fn optional(name: &'static str, shape: Shape, doc: &'static str) -> Self {
        Self { absence: Absence::Either, ..Self::usual(name, shape, doc) }
    }

    /// A field that is null where there is nothing.
    pub const fn nullable(name: &'static str, shape: Shape, doc: &'static str) -> Self {
        Self { absence: Absence::Null, ..Self::usual(name, shape, doc) }
    }

    /// A field that is left out where there is nothing.
    pub const fn omitted(name: &'static str, shape: Shape, doc: &'static str) -> Self {
        Self { absence: Absence::LeftOut, ..Self::usual(name, shape, doc) }
    }

    /// A field that only preview versions of the API have. Its documentation begins with `In preview`.
    pub const fn preview(name: &'static str, shape: Shape, doc: &'static str) -> Self {
        Self { channel: Channel::Preview, ..Self::optional(name, shape, doc) }
    }

    /// A parameter that only general versions of the API require.
    pub const fn optional_in_preview(name: &'static str, shape: Shape, doc: &'static str) -> Self {
        Self { channel: Channel::OptionalInPreview, ..Self::optional(name, shape, doc) }
    }
}

/// A list of words the API uses for something. Stripe adds words to most lists without a new API version.
#[derive(Debug)]
pub struct Enum {
    /// Its name as a type, e.g. `AccountHolderType`.
    pub name: &'static str,
    /// What it says.
    pub doc: &'static str,
    /// The words, each with its meaning.
    pub values: &'static [(&'static str, &'static str)],
    /// Those of them that only preview versions of the API have. Their meaning begins with `In preview`.
    pub previews: &'static [&'static str],
}

impl Shape {
    /// What a feature holds.
    pub const fn of(feature: &Feature) -> Self {
        match feature.holds {
            Holds::Switch => Self::Boolean,
            Holds::Texts => Self::Emptyable(&Self::List(&Self::Text)),
        }
    }

    /// What was expected, in the words of an error message.
    pub fn expected(self) -> String {
        match self {
            Self::Boolean => "a boolean (true or false)".into(),
            Self::Integer => "an integer".into(),
            Self::Timestamp => "an integer (seconds since the Unix epoch)".into(),
            Self::Text | Self::Secret => "a string".into(),
            Self::Constant(text) => format!("the string {text:?}"),
            Self::Enum(words) => {
                let words: Vec<_> = words.values.iter().map(|(word, _)| *word).collect();
                format!("one of {}", words.join(", "))
            }
            Self::Seconds => "a number of seconds, greater than zero".into(),
            Self::Emptyable(inner) => format!("{}, or an empty value", inner.expected()),
            Self::TimestampRange(_) => {
                "an integer (seconds since the Unix epoch), or an object with `gt`, `gte`, `lt` or `lte`"
                    .into()
            }
            Self::Expandable(_) => "an id or an object".into(),
            Self::List(Self::Text) => "a list of strings".into(),
            Self::List(_) => "a list".into(),
            Self::Object(_) | Self::Map(_) => "an object".into(),
            Self::Components => "an object whose keys are component names".into(),
            Self::Component(_) => "an object with `enabled` and, optionally, `features`".into(),
            Self::Features(_) => "an object whose keys are feature names".into(),
        }
    }

    /// The shape of the entry `key`, where this is an object that has such an entry.
    ///
    /// Every key of every parameter and field is looked up here, so this does not go through [`Shape::entries`].
    pub fn entry(self, key: &str) -> Option<Shape> {
        self.find(key).map(|(shape, _)| shape)
    }

    /// The same, and whether only preview versions of the API have it.
    pub(crate) fn find(self, key: &str) -> Option<(Shape, bool)> {
        match self {
            Self::Object(object) => {
                let field = object.fields.iter().find(|field| field.name == key)?;
                Some((field.shape, field.channel == Channel::Preview))
            }
            Self::Components => {
                let component = catalogue::component(key)?;
                Some((Self::Component(component), component.is_preview()))
            }
            Self::Component(_) if key == ENABLED => Some((Self::Boolean, false)),
            Self::Component(component) if key == FEATURES => Some((Self::Features(component), false)),
            Self::Features(component) => {
                let feature = component.feature(key)?;
                Some((Self::of(feature), feature.stage.since().is_none()))
            }
            _ => None,
        }
    }

    /// The entries of an object, in documented order; none for anything else.
    pub fn entries(self) -> impl Iterator<Item = Entry> {
        // One kind of shape fills one of these, the rest stay empty: so that no iterator has to be boxed.
        let nothing = (&[][..], None, None, &[][..]);
        let (fields, components, component, features) = match self {
            Self::Object(object) => (object.fields, None, None, nothing.3),
            Self::Components => (nothing.0, Some(catalogue::all()), None, nothing.3),
            Self::Component(component) => (nothing.0, None, Some(component), nothing.3),
            Self::Features(component) => (nothing.0, None, None, component.features),
            _ => nothing,
        };
        let fields = fields.iter().map(|field| Entry {
            name: field.name,
            shape: field.shape,
            required: field.required,
            channel: field.channel,
        });
        let components = components.into_iter().flatten().map(Entry::component);
        let enabled = component.map(|_| Entry { required: true, ..Entry::optional(ENABLED, Self::Boolean) });
        let own_features = component.map(|component| Entry::optional(FEATURES, Self::Features(component)));
        let features = features.iter().map(|feature| Entry::optional(feature.name, Self::of(feature)));
        fields.chain(components).chain(enabled).chain(own_features).chain(features)
    }

    /// The entries an object must have, with general or with preview versions of the API. No component and no feature has to
    /// be there.
    pub fn required(self, in_preview: bool) -> impl Iterator<Item = Entry> {
        let all_optional = matches!(self, Self::Components | Self::Features(_));
        let entries = (!all_optional).then(|| self.entries()).into_iter().flatten();
        entries
            .filter(move |entry| entry.required || !in_preview && entry.channel == Channel::OptionalInPreview)
    }

    /// What is inside: an item of a list, or what `key` holds in an object.
    pub fn inner(self, key: &str) -> Option<Shape> {
        match self {
            Self::List(item) | Self::Map(item) => Some(*item),
            Self::Expandable(object) => Self::Object(object).entry(key),
            object => object.entry(key),
        }
    }

    /// The name of an object as a type; it is the same in every language.
    pub fn type_name(self) -> Option<String> {
        match self {
            Self::Object(object) | Self::Expandable(object) => Some(object.name.to_owned()),
            Self::Components => Some("Components".to_owned()),
            Self::Component(component) => Some(pascal_case(component.name)),
            Self::Features(component) => Some(pascal_case(component.name) + "Features"),
            _ => None,
        }
    }

    /// Whether this is an object, whose entries can be looked up by key.
    pub fn is_object(self) -> bool {
        matches!(self, Self::Object(_) | Self::Components | Self::Component(_) | Self::Features(_))
    }
}

/// An entry of an object-like [`Shape`].
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// The key.
    pub name: &'static str,
    /// What it holds.
    pub shape: Shape,
    /// Whether it is always there.
    pub required: bool,
    /// What preview versions of the API change about it.
    pub channel: Channel,
}

impl Entry {
    fn optional(name: &'static str, shape: Shape) -> Self {
        Self { name, shape, required: false, channel: Channel::Every }
    }

    pub(super) fn component(component: &'static Component) -> Self {
        Self::optional(component.name, Shape::Component(component))
    }
}

/// The key that says whether a component may be mounted.
pub const ENABLED: &str = "enabled";
/// The key of a component's features.
pub const FEATURES: &str = "features";

/// `refund_management` → `RefundManagement`.
pub fn pascal_case(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut capital = true;
    for letter in name.chars() {
        if letter == '_' || letter == '.' {
            capital = true;
        } else if capital {
            out.extend(letter.to_uppercase());
            capital = false;
        } else {
            out.push(letter);
        }
    }
    out
}
