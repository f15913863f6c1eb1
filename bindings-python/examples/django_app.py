"""Django, in one file: `gunicorn --workers 4 --preload django_app:application`. A view that waits and one that is awaited."""

import os

from django.conf import settings
from django.core.asgi import get_asgi_application
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, JsonResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from stripe_sessions import AsyncClient, Client, InvalidRequestError

settings.configure(ROOT_URLCONF=__name__, SECRET_KEY=os.environ.get("DJANGO_SECRET_KEY", "for tests"), ALLOWED_HOSTS=["*"])

client = Client(os.environ["STRIPE_SECRET_KEY"], base_url=os.environ.get("STRIPE_BASE_URL"))
async_client = AsyncClient(os.environ["STRIPE_SECRET_KEY"], base_url=os.environ.get("STRIPE_BASE_URL"))


def connected_account(request: HttpRequest) -> str:
    """The account of whoever is logged in: from your session, never from the browser's request alone."""
    return request.headers["X-Account"]


@csrf_exempt  # The example has no page that could send the token; yours has.
def account_session(request: HttpRequest) -> JsonResponse:
    try:
        session = client.account_sessions.create(
            account=connected_account(request), components={"payments": {"enabled": True}}
        )
    except InvalidRequestError:
        return JsonResponse({"error": "This account cannot be shown."}, status=404)
    return JsonResponse({"client_secret": session.client_secret})


@csrf_exempt
async def async_account_session(request: HttpRequest) -> JsonResponse:
    session = await async_client.account_sessions.create(
        account=connected_account(request), components={"payments": {"enabled": True}}
    )
    return JsonResponse({"client_secret": session.client_secret})


urlpatterns = [path("account_session", account_session), path("async_account_session", async_account_session)]
application = get_wsgi_application()
asgi_application = get_asgi_application()
