//! The page to look at: files that were compiled in, served to browsers on this machine. What it shows and does goes
//! through the control interface alone.

use hyper::body::Bytes;
use hyper::header::{self, HeaderValue};
use hyper::http::request::Parts;
use hyper::{Method, Response, StatusCode};

use crate::body::ReplyBody;

/// A file of the page.
#[derive(Debug)]
pub(crate) struct File {
    path: &'static str,
    kind: &'static str,
    content: &'static [u8],
}

const SCRIPT: &str = "text/javascript; charset=utf-8";

static FILES: &[File] = &[
    File { path: "/", kind: "text/html; charset=utf-8", content: include_bytes!("../page/index.html") },
    File {
        path: "/_sandbox/page/style.css",
        kind: "text/css; charset=utf-8",
        content: include_bytes!("../page/style.css"),
    },
    File { path: "/_sandbox/page/accounts.js", kind: SCRIPT, content: include_bytes!("../page/accounts.js") },
    File { path: "/_sandbox/page/api.js", kind: SCRIPT, content: include_bytes!("../page/api.js") },
    File { path: "/_sandbox/page/app.js", kind: SCRIPT, content: include_bytes!("../page/app.js") },
    File { path: "/_sandbox/page/bank.js", kind: SCRIPT, content: include_bytes!("../page/bank.js") },
    File { path: "/_sandbox/page/dom.js", kind: SCRIPT, content: include_bytes!("../page/dom.js") },
    File { path: "/_sandbox/page/events.js", kind: SCRIPT, content: include_bytes!("../page/events.js") },
    File { path: "/_sandbox/page/faults.js", kind: SCRIPT, content: include_bytes!("../page/faults.js") },
    File { path: "/_sandbox/page/format.js", kind: SCRIPT, content: include_bytes!("../page/format.js") },
    File { path: "/_sandbox/page/requests.js", kind: SCRIPT, content: include_bytes!("../page/requests.js") },
    File { path: "/_sandbox/page/sessions.js", kind: SCRIPT, content: include_bytes!("../page/sessions.js") },
];

/// Only what comes from here, and no page may frame it.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; \
                      base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Where the page shows a request to the API.
pub(crate) fn address_of_request(host: &str, id: &str) -> String {
    format!("http://{host}/#requests/{id}")
}

/// The file a request is for, if it is for one.
pub(crate) fn find(head: &Parts) -> Option<&'static File> {
    let reads = [Method::GET, Method::HEAD].contains(&head.method);
    FILES.iter().find(|file| reads && file.path == head.uri.path())
}

/// Answers with a file.
pub(crate) fn serve(head: &Parts, file: &File) -> Response<ReplyBody> {
    let body = if head.method == Method::HEAD { b"" } else { file.content };
    let mut response = Response::new(ReplyBody::whole(Bytes::from_static(body)));
    *response.status_mut() = StatusCode::OK;
    for (name, value) in [
        (header::CONTENT_TYPE, file.kind),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        // Another sandbox may be at this address tomorrow.
        (header::CACHE_CONTROL, "no-store"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ] {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}
