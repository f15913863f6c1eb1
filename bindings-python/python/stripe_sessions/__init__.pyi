from . import errors as errors, financial_connections as financial_connections, options as options, params as params, records as records, v2 as v2
from ._native import (
    catalogue as catalogue,
    check as check,
    decode as decode,
    encode as encode,
    error_kinds as error_kinds,
    explain as explain,
    grants as grants,
    grants_difference as grants_difference,
    operations as operations,
    resolve as resolve,
    resolve_financial_connections_session as resolve_financial_connections_session,
    validate as validate,
)
from .client_secret_source import *
from .errors import *
from .options import *
from .paging import *
from .params import *
from .records import *
from .resources import AsyncClient as AsyncClient, Client as Client
from .transport import *
from .values import *
from .webhook import *

StripeClient = Client
__version__: str
