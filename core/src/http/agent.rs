//! How ureq is set up.

use std::sync::Arc;

use ureq::tls::{Certificate, PemItem, RootCerts, TlsConfig, parse_pem};
use ureq::unversioned::transport::{ConnectProxyConnector, Connector, RustlsConnector};
use ureq::{Agent, Proxy};

use super::options::HttpOptions;
use super::resolver::CachingResolver;
use super::socket::{RecordConnector, SocketConnector};
use super::watch::WatchingConnector;
use crate::base::error::Error;

/// Enough for a reply in two reads; ureq's own default of 128 KiB per connection adds up.
const INPUT_BUFFER: usize = 16 * 1024;
const OUTPUT_BUFFER: usize = 8 * 1024;

/// The API's headers are about 2 KiB. It has to fit the input buffer, where headers are gathered.
const LARGEST_HEADERS: usize = INPUT_BUFFER - 1;

/// How many idle connections are kept: as many as there were calls in flight, within reason.
const IDLE_CONNECTIONS: usize = 1024;

/// How long an idle connection is kept: shorter than what servers, load balancers and address translation allow, so
/// that it is rarely found gone.
const LONGEST_IDLE: std::time::Duration = std::time::Duration::from_secs(60);

/// ureq, set up for this API.
pub(super) fn agent(options: &HttpOptions, proxy: Option<Proxy>, roots: RootCerts) -> Agent {
    let config = Agent::config_builder()
        .http_status_as_error(false)
        // A redirect would carry the key to wherever it points. The API has none.
        .max_redirects(0)
        .max_redirects_will_error(false)
        .user_agent("")
        .accept("")
        .accept_encoding("")
        .no_delay(true)
        .input_buffer_size(INPUT_BUFFER)
        .output_buffer_size(OUTPUT_BUFFER)
        .max_response_header_size(LARGEST_HEADERS)
        .max_idle_connections(IDLE_CONNECTIONS)
        .max_idle_connections_per_host(IDLE_CONNECTIONS)
        .max_idle_age(LONGEST_IDLE)
        .timeout_resolve(Some(options.connect_timeout))
        .timeout_connect(Some(options.connect_timeout))
        .timeout_recv_response(Some(options.read_timeout))
        .timeout_per_read(Some(options.read_timeout))
        .timeout_per_write(Some(options.read_timeout))
        .proxy(proxy)
        .tls_config(TlsConfig::builder().root_certs(roots).build());
    // ureq's own chain, but for the sockets: through a proxy or straight, then TLS where it is asked for.
    let connector =
        ().chain(ConnectProxyConnector::default())
            .chain(SocketConnector)
            .chain(RecordConnector)
            .chain(RustlsConnector::default());
    Agent::with_parts(config.build(), WatchingConnector(connector), CachingResolver::default())
}

/// The authorities to trust: Mozilla's, compiled in, or those of a bundle instead.
///
/// A bundle is PEM text, or the path of a file with such text.
pub(super) fn roots(bundle: Option<&str>) -> Result<RootCerts, Error> {
    let Some(bundle) = bundle else {
        return Ok(RootCerts::WebPki);
    };
    let invalid = |why: &str| Error::configuration("ca_bundle_invalid", format!("ca_bundle: {why}"));
    let text = if bundle.contains("-----BEGIN") {
        bundle.as_bytes().to_vec()
    } else {
        std::fs::read(bundle)
            .map_err(|error| invalid(&format!("the file cannot be read: {}", error.kind())))?
    };
    let certificates: Vec<Certificate<'static>> = parse_pem(&text)
        .filter_map(|item| match item {
            Ok(PemItem::Certificate(certificate)) => Some(Ok(certificate)),
            Ok(_) => None,
            Err(_) => Some(Err(invalid("this is not PEM"))),
        })
        .collect::<Result<_, _>>()?;
    if certificates.is_empty() {
        return Err(invalid("there is no certificate in it"));
    }
    Ok(RootCerts::Specific(Arc::new(certificates)))
}
