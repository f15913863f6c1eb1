"""One gevent worker of gunicorn whose calls to the API wait until it has answered something else: `check.py ROUNDS`."""

import http.client
import http.server
import json
import os
import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

WAITING = 5


class Api(http.server.BaseHTTPRequestHandler):
    """Keeps every reply back until it is let go."""

    protocol_version = "HTTP/1.1"
    here = threading.Semaphore(0)
    go = threading.Semaphore(0)
    count = 0

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        Api.here.release()
        Api.go.acquire()
        Api.count += 1
        reply = {"object": "account_session", "account": "acct_1", "client_secret": f"accs_secret__{Api.count}"}
        body = json.dumps({**reply, "components": {}, "expires_at": 1, "livemode": False}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def get(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", path)
    reply = connection.getresponse()
    text = reply.read().decode()
    connection.close()
    assert reply.status == 200, (path, reply.status, text)
    return text


def main(rounds):
    api = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Api)
    threading.Thread(target=api.serve_forever, daemon=True).start()
    environment = {**os.environ, "STRIPE_BASE_URL": f"http://127.0.0.1:{api.server_port}"}
    command = [sys.executable, "-W", "ignore", "-m", "gunicorn", "--worker-class=gevent", "--workers=1", "--bind=127.0.0.1:0", "--no-control-socket"]
    with subprocess.Popen([*command, "app"], env=environment, stderr=subprocess.PIPE, text=True) as server:
        said = []
        for line in server.stderr:
            said.append(line)
            if "Listening at" in line:
                break
        assert said and "Listening at" in said[-1], "".join(said)
        port = int(said[-1].rsplit(":", 1)[1].split()[0].rstrip("/)"))
        reader = threading.Thread(target=lambda: said.extend(server.stderr))
        reader.start()
        with ThreadPoolExecutor(WAITING) as pool:
            for _ in range(rounds):
                calls = [pool.submit(get, port, "/session") for _ in range(WAITING)]
                for _ in calls:
                    assert Api.here.acquire(timeout=60), "".join(said)
                assert get(port, "/health") == "well"
                assert not any(call.done() for call in calls)
                Api.go.release(WAITING)
                assert len({call.result(60) for call in calls}) == WAITING
        server.send_signal(signal.SIGTERM)
        assert server.wait(60) == 0, "".join(said)
        reader.join()
    # A worker that crashed would have been replaced by another.
    started = sum("Booting worker" in line for line in said)
    assert started == 1, "".join(said)
    print(f"gunicorn -k gevent: {rounds} times {WAITING} calls waiting, and answered meanwhile, by one worker")


main(int(sys.argv[1]))
