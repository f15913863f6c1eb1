//! HTTP through ureq: sockets, proxy, TLS, the resolver, and transports that record and replay.

mod agent;
mod failure;
mod options;
mod proxy;
pub mod replay;
mod resolver;
mod socket;
pub mod threads;
mod transport;
mod watch;

pub use options::HttpOptions;
pub use transport::HttpTransport;
