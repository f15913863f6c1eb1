//! The page, as far as it can be seen without a browser.

use stripe_sessions_sandbox::Sandbox;

use crate::http::send;

#[test]
fn the_page_comes_with_a_strict_policy_and_all_its_files() {
    let sandbox = Sandbox::start().unwrap();
    let page = send(&sandbox, "GET", "/", &[], "").unwrap();
    assert_eq!((page.status, page.header("content-type")), (200, Some("text/html; charset=utf-8")));
    let policy = page.header("content-security-policy").unwrap();
    assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
    assert!(!page.text.contains("style=") && !page.text.contains("onclick"), "the policy would refuse these");

    let mut files: Vec<_> = page.text.split('"').filter(|text| text.starts_with("/_sandbox/page/")).collect();
    let app = send(&sandbox, "GET", "/_sandbox/page/app.js", &[], "").unwrap().text;
    let imports: Vec<_> = app
        .lines()
        .filter_map(|line| line.split_once(" from \"./"))
        .map(|(_, rest)| format!("/_sandbox/page/{}", rest.trim_end_matches("\";")))
        .collect();
    assert!(imports.len() > 5, "{imports:?}");
    files.extend(imports.iter().map(String::as_str));
    for file in files {
        let reply = send(&sandbox, "GET", file, &[], "").unwrap();
        assert_eq!(reply.status, 200, "{file}");
        assert!(!reply.text.contains("https://"), "{file} needs something from elsewhere");
    }
    assert_eq!(send(&sandbox, "GET", "/_sandbox/page/none.js", &[], "").unwrap().status, 404);
}

#[test]
fn the_page_is_not_for_other_addresses() {
    let sandbox = Sandbox::start().unwrap();
    let reply = send(&sandbox, "GET", "/", &[("Host", "evil.example:80")], "").unwrap();
    assert_eq!(reply.status, 403);
    assert!(!reply.text.contains("<html"));
}

#[test]
fn only_reading_the_root_is_the_page() {
    let sandbox = Sandbox::start().unwrap();
    let reply = send(&sandbox, "POST", "/", &[("Authorization", "Bearer sk_test_1")], "").unwrap();
    assert_eq!((reply.status, reply.message().as_str()), (404, "Unrecognized request URL (POST: /)."));
}
