"""Serves a recipe on a socket that is given: its name, the socket's number."""

from __future__ import annotations

import importlib
import socket
import sys
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

name, number = sys.argv[1], int(sys.argv[2])
module = importlib.import_module(name)
if name.startswith("fastapi"):
    import uvicorn

    uvicorn.run(module.app, fd=number, log_level="warning")
else:

    class Server(ThreadingMixIn, WSGIServer):
        daemon_threads = True

    server = Server(("127.0.0.1", 0), WSGIRequestHandler, bind_and_activate=False)
    server.socket.close()
    server.socket = socket.socket(fileno=number)
    server.server_name, server.server_port = server.socket.getsockname()
    server.setup_environ()
    server.set_app(module.app if name.startswith("flask") else module.application)
    WSGIRequestHandler.log_message = lambda *_: None  # type: ignore[method-assign]
    server.serve_forever()
