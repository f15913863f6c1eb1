"""Django in one file, an endpoint for events: `gunicorn django_webhook:application`. Its settings come from the environment."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, JsonResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST
from linked_accounts import catch_up, client, handle, secret, statuses
from stripe_sessions import SignatureVerificationError

settings.configure(ROOT_URLCONF=__name__, SECRET_KEY=os.environ.get("DJANGO_SECRET_KEY", "for tests"), ALLOWED_HOSTS=["*"])
catch_up(os.environ["CUSTOMER"])


@csrf_exempt  # The signature shows who sent it.
@require_POST
def webhook(request: HttpRequest) -> JsonResponse:
    try:
        # The bytes as they came: before anything reads `request.POST`.
        event = client.construct_event(request.body, request.headers.get("Stripe-Signature"), secret)
    except SignatureVerificationError:
        return JsonResponse({"error": "This is not signed."}, status=400)
    handle(event)
    return JsonResponse({"received": True})


def linked_accounts(request: HttpRequest) -> JsonResponse:
    return JsonResponse(statuses)


urlpatterns = [path("webhook", webhook), path("linked_accounts", linked_accounts)]
application = get_wsgi_application()
