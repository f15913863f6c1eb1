//! HTTP over ureq's connections: sockets, proxy, TLS, the resolver, and transports that record and replay.

mod connections;
pub mod exchange;
mod options;
mod progress;
mod proxy;
pub mod replay;
mod resolver;
mod socket;
pub mod threads;
mod transport;
mod ureq_errors;

pub use options::HttpOptions;
pub use transport::HttpTransport;
