//! A secret key does not belong in an app: whoever has the app has the key.

use crate::base::error::Error;
use crate::base::secret::ApiKey;

/// The systems whose programs are apps in other people's hands, as [`std::env::consts::OS`] names them.
const APP_PLATFORMS: &[&str] = &["android", "ios", "tvos", "visionos", "watchos"];

/// The beginnings of keys that act for the whole platform.
const SECRET_KEYS: &[&str] = &["sk_", "rk_"];

/// Refuses a secret or restricted key in a build for `platform`, if that is one for apps, unless it is `allowed`.
///
/// # Errors
/// [`crate::ErrorKind::Configuration`] with code `secret_key_in_app`.
pub(crate) fn check(key: &ApiKey, platform: &str, allowed: bool) -> Result<(), Error> {
    let is_secret = SECRET_KEYS.iter().any(|prefix| key.reveal().starts_with(prefix));
    if allowed || !is_secret || !APP_PLATFORMS.contains(&platform) {
        return Ok(());
    }
    Err(Error::configuration(
        "secret_key_in_app",
        "a secret or restricted key (sk_…, rk_…) must not be in an app: whoever has the app can read it and act for the \
         whole platform. Keep the key on your server, create the session there, and fetch its client secret from \
         there with ClientSecretSource. For a test against a local server alone there is the option \
         dangerously_allow_secret_key_in_app",
    ))
}

/// [`check`] for the platform this is built for.
pub(crate) fn check_here(key: &ApiKey, allowed: bool) -> Result<(), Error> {
    check(key, std::env::consts::OS, allowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secret_keys_are_refused_in_apps_and_nowhere_else() {
        let apps = ["android", "ios", "tvos", "visionos", "watchos"];
        for platform in
            ["android", "ios", "tvos", "visionos", "watchos", "linux", "macos", "windows", "freebsd"]
        {
            for (text, is_secret) in [
                ("sk_test_4eC39HqLyjWDarjtT1zdp7dc", true),
                ("sk_live_4eC39HqLyjWDarjtT1zdp7dc", true),
                ("rk_test_4eC39HqLyjWDarjtT1zdp7dc", true),
                ("token_of_a_gateway", false),
            ] {
                let key = ApiKey::new(text).unwrap();
                let refused = check(&key, platform, false).err();
                assert_eq!(refused.is_some(), is_secret && apps.contains(&platform), "{text} on {platform}");
                if let Some(error) = refused {
                    assert_eq!(error.code(), Some("secret_key_in_app"));
                    assert!(error.to_string().contains("ClientSecretSource"));
                    assert!(!format!("{error:?} {error}").contains("4eC39"));
                }
                check(&key, platform, true).unwrap();
            }
        }
        // A publishable key is refused on every platform, for what it is.
        assert_eq!(
            ApiKey::new("pk_test_TYooMQauvdEDq54NiTphI7jx").unwrap_err().code(),
            Some("api_key_publishable")
        );
    }

    #[test]
    fn this_build_goes_by_its_own_platform() {
        let key = ApiKey::new("sk_test_4eC39HqLyjWDarjtT1zdp7dc").unwrap();
        let is_app = cfg!(any(
            target_os = "android",
            target_os = "ios",
            target_os = "tvos",
            target_os = "visionos",
            target_os = "watchos"
        ));
        assert_eq!(check_here(&key, false).is_err(), is_app);
    }
}
