// Looks at every page of the site on two sizes of screen: nothing is cut at the side, nothing is asked of another server, no script
// fails; a search finds an error code.
import { createReadStream } from "node:fs";
import { mkdir, readdir, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { once } from "node:events";
import { extname, join } from "node:path";
import { chromium } from "../../../sandbox/page/test/node_modules/playwright-core/index.mjs";

const [folder] = process.argv.slice(2);
const html = join(folder, "html");
const screenshots = join(folder, "screenshots");
await mkdir(screenshots, { recursive: true });

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml" };
const server = createServer(async (request, response) => {
  let file = join(html, decodeURIComponent(new URL(request.url, "http://x").pathname));
  try {
    if ((await stat(file)).isDirectory()) file = join(file, "index.html");
    await stat(file);
    response.writeHead(200, { "Content-Type": TYPES[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  } catch {
    response.writeHead(404).end();
  }
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
const origin = `http://127.0.0.1:${server.address().port}`;

// Of what the languages' own tools made, each first page.
const own = ["reference/rustdoc/stripe_sessions/", "reference/typedoc/", "reference/kotlin/", "reference/swift/documentation/stripesessions/"];
const files = await readdir(html, { recursive: true });
const pages = files
  .filter((file) => file.endsWith("index.html"))
  .map((file) => file.slice(0, -"index.html".length))
  .filter((page) => !/^reference\/(rustdoc|typedoc|kotlin|swift)\//.test(page) || own.includes(page));

// What a browser asks for of its own accord, DocC's pages in case somebody wrote one, and Dokka's without bringing it.
const OPTIONAL = /^\/favicon\.ico$|\/theme-settings\.json$|\/kotlin\/resources\/fonts\/dejavu\.css$/;

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, chromiumSandbox: false, args: ["--disable-gpu"] });
const complaints = [];
for (const [size, viewport] of Object.entries({ desktop: { width: 1280, height: 860 }, phone: { width: 390, height: 844 } })) {
  const page = await browser.newPage({ viewport });
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error}`));
  // What is not there is told of below, with its address.
  page.on("console", (message) => message.type() === "error" && !message.text().includes("Failed to load resource") && complaints.push(`${page.url()}: ${message.text()}`));
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (response.status() >= 400 && !OPTIONAL.test(pathname)) complaints.push(`${page.url()}: ${response.status()} for ${pathname}`);
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.origin !== origin) complaints.push(`${page.url()} asks ${request.url()}`);
  });
  for (const path of pages) {
    await page.goto(`${origin}/${path}`);
    // DocC's pages are made by their script.
    if (path.includes("/swift/")) await page.locator("h1").first().waitFor();
    const isCut = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
    if (await page.evaluate(isCut)) complaints.push(`${path} is wider than a ${size}`);
    await page.screenshot({ path: join(screenshots, `${path.replaceAll("/", "-") || "start-"}${size}.png`) });
  }
  if (size === "desktop") {
    await page.goto(origin);
    await page.getByRole("textbox", { name: "Search" }).fill("signature_mismatched");
    await page.locator(".md-search-result__link").first().waitFor();
  }
  await page.close();
}
await browser.close();
server.close();
console.log(`${pages.length} pages looked at, each on a desktop and on a phone`);
if (complaints.length) {
  console.error([...new Set(complaints)].join("\n"));
  process.exit(1);
}
