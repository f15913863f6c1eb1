"""A thousand of gevent's greenlets over a transport that lets others work, and over the built-in one: `greenlets.py REPLY PARAMS KEY URL`."""

import warnings

warnings.simplefilter("ignore")  # gevent's own, about what it replaces
from gevent import monkey
monkey.patch_all()
import logging, sys, gevent
from stripe_sessions import APIConnectionError, Client, TransportReply
REPLY, PARAMS, count = sys.argv[1], eval(sys.argv[2]), 1_000


class Yielding:
    at_once = most = 0

    def send(self, request):
        Yielding.at_once += 1
        Yielding.most = max(Yielding.most, Yielding.at_once)
        for _ in range(3):
            gevent.sleep(0)
        Yielding.at_once -= 1
        if request.attempt == 1 and "odd" in request.body:
            raise ConnectionResetError
        return TransportReply(200, {}, REPLY)


class Handler(logging.Handler):
    def emit(self, record):
        gevent.sleep(0)


logging.getLogger("stripe_sessions").addHandler(Handler())
logging.getLogger("stripe_sessions").setLevel(logging.DEBUG)
client = Client("sk_test_1", transport=Yielding())
create = client.account_sessions.create
jobs = [gevent.spawn(create, {**PARAMS, "expand": ["odd"] if number % 10 == 0 else []}, allow_unknown=True) for number in range(count)]
for job in jobs[500:520]:
    job.kill(block=False)
gevent.joinall(jobs)
assert sum(job.successful() and hasattr(job.value, "account") for job in jobs) == count - 20, [job.exception for job in jobs if job.exception][:3]
assert Yielding.most == count - 20, Yielding.most
print("own transport:", Yielding.most)

# A handler's lock, patched by gevent, is not for threads of the system.
logging.getLogger("stripe_sessions").setLevel(logging.WARNING)
with_network = Client(sys.argv[3], base_url=sys.argv[4])
pool = gevent.get_hub().threadpool
jobs = [gevent.spawn(pool.apply, with_network.account_sessions.create, (PARAMS,)) for _ in range(count)]
gevent.joinall(jobs, raise_error=True)
print("default transport:", len({job.value.client_secret for job in jobs}))
