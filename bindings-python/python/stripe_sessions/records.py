"""Written by `cargo run -p generate` from the catalogue and the operations; do not edit."""

# mypy: disable-error-code="empty-body"

from __future__ import annotations

from datetime import datetime, timezone
from typing import TYPE_CHECKING, Literal

from ._native import Record
from .migration import Moved
from .paging import Page
from .values import ClientSecret

if TYPE_CHECKING:
    from builtins import property as field
else:
    from operator import itemgetter

    def field(function):  # What stands below it is a name and a docstring.
        return property(itemgetter(function.__name__), doc=function.__doc__)


def _datetime(seconds: int | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, timezone.utc)


AccountCapabilityStatus = Literal["active", "inactive", "pending"] | str


class AccountSession(Record, metaclass=Moved):
    """A session of one connected account in embedded components. It works once, and only until it
    expires.
    """

    __slots__ = ()

    @field
    def object(self) -> Literal["account_session"]:
        """The type of the object: ``account_session``."""

    @field
    def account(self) -> str:
        """The connected account the session is for."""

    @field
    def client_secret(self) -> ClientSecret:
        """What the browser or app needs to open the session. It gives access to the account: send it to
        the connected account's own page over TLS and nowhere else; never store or log it. A ``repr`` of
        it, or of the result, hides it; ``str()``, f-strings, ``json.dumps(result.to_dict())`` and web
        frameworks that are given it send it as it is.
        """

    @field
    def components(self) -> Components:
        """Every component the API version knows, requested or not, with what each feature has become."""

    @field
    def expires_at(self) -> int:
        """When the session expires, in whole seconds since the Unix epoch. The API does not say how long
        it lasts.
        """

    @property
    def expires_at_datetime(self) -> datetime:
        """``expires_at`` as a datetime in UTC."""
        return _datetime(self.expires_at)  # type: ignore[return-value]

    @field
    def livemode(self) -> bool:
        """Whether the session is for live data; false with a test key."""


class AccountCapabilities(Record):
    """What a connected account may do, by capability. What it has not asked for is not there."""

    __slots__ = ()

    @field
    def acss_debit_payments(self) -> AccountCapabilityStatus | None:
        """Pre-authorized debits in Canada."""

    @field
    def affirm_payments(self) -> AccountCapabilityStatus | None:
        """Payments by Affirm."""

    @field
    def afterpay_clearpay_payments(self) -> AccountCapabilityStatus | None:
        """Payments by Afterpay and Clearpay."""

    @field
    def alma_payments(self) -> AccountCapabilityStatus | None:
        """Payments by Alma."""

    @field
    def amazon_pay_payments(self) -> AccountCapabilityStatus | None:
        """Payments by Amazon Pay."""

    @field
    def app_distribution(self) -> AccountCapabilityStatus | None:
        """May distribute apps."""

    @field
    def au_becs_debit_payments(self) -> AccountCapabilityStatus | None:
        """BECS direct debits in Australia."""

    @field
    def bacs_debit_payments(self) -> AccountCapabilityStatus | None:
        """Bacs direct debits in the United Kingdom."""

    @field
    def bancontact_payments(self) -> AccountCapabilityStatus | None:
        """Payments by Bancontact."""

    @field
    def bank_transfer_payments(self) -> AccountCapabilityStatus | None:
        """Bank transfers to a customer balance."""

    @field
    def billie_payments(self) -> AccountCapabilityStatus | None:
        """Payments by Billie."""

    @field
    def bizum_payments(self) -> AccountCapabilityStatus | None:
        """Payments by Bizum."""

    @field
    def blik_payments(self) -> AccountCapabilityStatus | None:
        """Payments by BLIK."""

    @field
    def blik_recurring_payments(self) -> AccountCapabilityStatus | None:
        """Recurring payments by BLIK."""

    @field
    def boleto_payments(self) -> AccountCapabilityStatus | None:
        """Payments by Boleto."""

    @field
    def card_issuing(self) -> AccountCapabilityStatus | None:
        """May issue cards."""

    @field
    def card_payments(self) -> AccountCapabilityStatus | None:
        """Card payments."""

    @field
    def cartes_bancaires_payments(self) -> AccountCapabilityStatus | None:
        """Payments by Cartes Bancaires."""

    @field
    def cashapp_payments(self) -> AccountCapabilityStatus | None:
        """Payments by Cash App Pay."""

    @field
    def crypto_payments(self) -> AccountCapabilityStatus | None:
        """Stablecoins."""

    @field
    def eps_payments(self) -> AccountCapabilityStatus | None:
        """Payments by EPS."""

    @field
    def fpx_payments(self) -> AccountCapabilityStatus | None:
        """Payments by FPX."""

    @field
    def gb_bank_transfer_payments(self) -> AccountCapabilityStatus | None:
        """Bank transfers in pounds."""

    @field
    def giropay_payments(self) -> AccountCapabilityStatus | None:
        """Payments by Giropay."""

    @field
    def grabpay_payments(self) -> AccountCapabilityStatus | None:
        """Payments by ``GrabPay``."""

    @field
    def ideal_payments(self) -> AccountCapabilityStatus | None:
        """Payments by iDEAL."""

    @field
    def india_international_payments(self) -> AccountCapabilityStatus | None:
        """International payments in India."""

    @field
    def jcb_payments(self) -> AccountCapabilityStatus | None:
        """JCB cards in Japan."""

    @field
    def jp_bank_transfer_payments(self) -> AccountCapabilityStatus | None:
        """Bank transfers in yen."""

    @field
    def kakao_pay_payments(self) -> AccountCapabilityStatus | None:
        """Payments by Kakao Pay."""

    @field
    def klarna_payments(self) -> AccountCapabilityStatus | None:
        """Payments by Klarna."""

    @field
    def konbini_payments(self) -> AccountCapabilityStatus | None:
        """Payments by Konbini."""

    @field
    def kr_card_payments(self) -> AccountCapabilityStatus | None:
        """Cards of South Korea."""

    @field
    def legacy_payments(self) -> AccountCapabilityStatus | None:
        """Payments and transfers together, as accounts of before had them."""

    @field
    def link_payments(self) -> AccountCapabilityStatus | None:
        """Payments by Link."""

    @field
    def mb_way_payments(self) -> AccountCapabilityStatus | None:
        """Payments by MB WAY."""

    @field
    def mobilepay_payments(self) -> AccountCapabilityStatus | None:
        """Payments by ``MobilePay``."""

    @field
    def multibanco_payments(self) -> AccountCapabilityStatus | None:
        """Payments by Multibanco."""

    @field
    def mx_bank_transfer_payments(self) -> AccountCapabilityStatus | None:
        """Bank transfers in Mexican pesos."""

    @field
    def naver_pay_payments(self) -> AccountCapabilityStatus | None:
        """Payments by Naver Pay."""

    @field
    def nz_bank_account_becs_debit_payments(self) -> AccountCapabilityStatus | None:
        """BECS direct debits in New Zealand."""

    @field
    def oxxo_payments(self) -> AccountCapabilityStatus | None:
        """Payments by OXXO."""

    @field
    def p24_payments(self) -> AccountCapabilityStatus | None:
        """Payments by Przelewy24."""

    @field
    def pay_by_bank_payments(self) -> AccountCapabilityStatus | None:
        """Payments by Pay by Bank."""

    @field
    def payco_payments(self) -> AccountCapabilityStatus | None:
        """Payments by PAYCO."""

    @field
    def paynow_payments(self) -> AccountCapabilityStatus | None:
        """Payments by ``PayNow``."""

    @field
    def paypay_payments(self) -> AccountCapabilityStatus | None:
        """Payments by ``PayPay``."""

    @field
    def payto_payments(self) -> AccountCapabilityStatus | None:
        """Payments by ``PayTo``."""

    @field
    def pix_payments(self) -> AccountCapabilityStatus | None:
        """Payments by Pix."""

    @field
    def promptpay_payments(self) -> AccountCapabilityStatus | None:
        """Payments by ``PromptPay``."""

    @field
    def revolut_pay_payments(self) -> AccountCapabilityStatus | None:
        """Payments by Revolut Pay."""

    @field
    def samsung_pay_payments(self) -> AccountCapabilityStatus | None:
        """Payments by Samsung Pay."""

    @field
    def satispay_payments(self) -> AccountCapabilityStatus | None:
        """Payments by Satispay."""

    @field
    def scalapay_payments(self) -> AccountCapabilityStatus | None:
        """Payments by Scalapay."""

    @field
    def sepa_bank_transfer_payments(self) -> AccountCapabilityStatus | None:
        """Bank transfers in euros."""

    @field
    def sepa_debit_payments(self) -> AccountCapabilityStatus | None:
        """SEPA direct debits."""

    @field
    def sequra_payments(self) -> AccountCapabilityStatus | None:
        """Payments by ``SeQura``."""

    @field
    def sofort_payments(self) -> AccountCapabilityStatus | None:
        """Payments by Sofort."""

    @field
    def sunbit_payments(self) -> AccountCapabilityStatus | None:
        """Payments by Sunbit."""

    @field
    def swish_payments(self) -> AccountCapabilityStatus | None:
        """Payments by Swish."""

    @field
    def tax_reporting_us_1099_k(self) -> AccountCapabilityStatus | None:
        """Form 1099-K is filed for it in the United States."""

    @field
    def tax_reporting_us_1099_misc(self) -> AccountCapabilityStatus | None:
        """Form 1099-MISC is filed for it in the United States."""

    @field
    def transfers(self) -> AccountCapabilityStatus | None:
        """May be sent transfers."""

    @field
    def treasury(self) -> AccountCapabilityStatus | None:
        """Financial accounts of Treasury."""

    @field
    def twint_payments(self) -> AccountCapabilityStatus | None:
        """Payments by TWINT."""

    @field
    def upi_payments(self) -> AccountCapabilityStatus | None:
        """Payments by UPI."""

    @field
    def us_bank_account_ach_payments(self) -> AccountCapabilityStatus | None:
        """ACH debits from US bank accounts."""

    @field
    def us_bank_transfer_payments(self) -> AccountCapabilityStatus | None:
        """Bank transfers in US dollars."""

    @field
    def wero_payments(self) -> AccountCapabilityStatus | None:
        """Payments by Wero."""

    @field
    def zip_payments(self) -> AccountCapabilityStatus | None:
        """Payments by Zip."""


class AccountControllerFees(Record):
    """About Stripe's fees."""

    __slots__ = ()

    @field
    def payer(self) -> Literal["account", "application", "application_custom", "application_express"] | str | None:
        """Who pays them."""


class AccountControllerLosses(Record):
    """About losses."""

    __slots__ = ()

    @field
    def payments(self) -> Literal["application", "stripe"] | str | None:
        """Who is liable for negative balances. Some features have another default where it is
        ``stripe``.
        """


class AccountControllerStripeDashboard(Record):
    """About Stripe's own dashboard."""

    __slots__ = ()

    @field
    def type(self) -> Literal["express", "full", "none"] | str | None:
        """Which one the account has."""


class AccountController(Record):
    """Who is responsible for what about a connected account."""

    __slots__ = ()

    @field
    def type(self) -> Literal["account", "application"] | str:
        """Whether a platform or the account itself controls it."""

    @field
    def fees(self) -> AccountControllerFees | None:
        """About Stripe's fees."""

    @field
    def is_controller(self) -> bool | None:
        """Whether the platform that asks controls the account."""

    @field
    def losses(self) -> AccountControllerLosses | None:
        """About losses."""

    @field
    def requirement_collection(self) -> Literal["application", "stripe"] | str | None:
        """Who collects updated information when requirements are due or change. Some features may be set
        only where it is ``application``.
        """

    @field
    def stripe_dashboard(self) -> AccountControllerStripeDashboard | None:
        """About Stripe's own dashboard."""


class AccountRequirementsAlternative(Record):
    """Fields that may be given instead of others that are due."""

    __slots__ = ()

    @field
    def alternative_fields_due(self) -> list[str]:
        """The fields to give instead."""

    @field
    def original_fields_due(self) -> list[str]:
        """The fields that are due."""


class AccountRequirementsError(Record):
    """Why something that a connected account has given is due again."""

    __slots__ = ()

    @field
    def code(self) -> str:
        """A word for programs. Stripe has some hundred of them."""

    @field
    def reason(self) -> str:
        """What is wrong, in words for the account's holder."""

    @field
    def requirement(self) -> str:
        """The path of the field."""


class AccountRequirements(Record):
    """What a connected account still has to tell, by the paths of the fields, and when."""

    __slots__ = ()

    @field
    def alternatives(self) -> list[AccountRequirementsAlternative] | None:
        """Fields that may be given instead of others that are due."""

    @field
    def current_deadline(self) -> int | None:
        """Until when ``currently_due`` must be resolved, in whole seconds since the Unix epoch; it may
        be sooner.
        """

    @property
    def current_deadline_datetime(self) -> datetime | None:
        """``current_deadline`` as a datetime in UTC."""
        return _datetime(self.current_deadline)

    @field
    def currently_due(self) -> list[str] | None:
        """What must be resolved for the account to stay enabled."""

    @field
    def disabled_reason(self) -> Literal["action_required.requested_capabilities", "listed", "other", "platform_paused", "rejected.fraud", "rejected.incomplete_verification", "rejected.listed", "rejected.other", "rejected.platform_fraud", "rejected.platform_other", "rejected.platform_terms_of_service", "rejected.terms_of_service", "requirements.past_due", "requirements.pending_verification", "under_review"] | str | None:
        """Why the account is disabled, if it is."""

    @field
    def errors(self) -> list[AccountRequirementsError] | None:
        """What was given and could not be verified, so that it is due again."""

    @field
    def eventually_due(self) -> list[str] | None:
        """What is due once every threshold is reached."""

    @field
    def past_due(self) -> list[str] | None:
        """What was not resolved in time and must be, to enable the account."""

    @field
    def pending_verification(self) -> list[str] | None:
        """What is being looked at, or may become due by the result of that."""


class Account(Record, metaclass=Moved):
    """A connected account. An account has many more fields than these; they are kept, but have no types."""

    __slots__ = ()

    @field
    def id(self) -> str:
        """Its id (``acct_…``)."""

    @field
    def object(self) -> Literal["account"]:
        """The type of the object: ``account``."""

    @field
    def business_type(self) -> Literal["company", "government_entity", "individual", "non_profit"] | str | None:
        """What kind of business it is."""

    @field
    def capabilities(self) -> AccountCapabilities | None:
        """What it may do, by capability."""

    @field
    def charges_enabled(self) -> bool | None:
        """Whether it can be paid."""

    @field
    def controller(self) -> AccountController | None:
        """Who is responsible for what. Shown only to the platform that controls the account, but for
        ``type``.
        """

    @field
    def country(self) -> str | None:
        """Its country, in two letters."""

    @field
    def created(self) -> int | None:
        """When it was connected, in whole seconds since the Unix epoch."""

    @property
    def created_datetime(self) -> datetime | None:
        """``created`` as a datetime in UTC."""
        return _datetime(self.created)

    @field
    def default_currency(self) -> str | None:
        """The currency it has if nothing else is said, in three letters."""

    @field
    def details_submitted(self) -> bool | None:
        """Whether it has been onboarded. Until then it should be shown ``account_onboarding``."""

    @field
    def email(self) -> str | None:
        """Its address for e-mail."""

    @field
    def future_requirements(self) -> AccountRequirements | None:
        """What it will have to tell from some day on."""

    @field
    def metadata(self) -> dict[str, str] | None:
        """What the platform has noted about it."""

    @field
    def payouts_enabled(self) -> bool | None:
        """Whether it can be paid out."""

    @field
    def requirements(self) -> AccountRequirements | None:
        """What it still has to tell."""

    @field
    def type(self) -> Literal["custom", "express", "none", "standard"] | str | None:
        """Its type, as accounts had before ``controller``."""


class V2CoreAccountResponsibilities(Record):
    """Who is responsible for what about an account."""

    __slots__ = ()

    @field
    def fees_collector(self) -> Literal["application", "application_custom", "application_express", "stripe"] | str | None:
        """Who pays Stripe's fees."""

    @field
    def losses_collector(self) -> Literal["application", "stripe"] | str | None:
        """Who is liable for negative balances."""

    @field
    def requirements_collector(self) -> Literal["application", "stripe"] | str | None:
        """Who collects updated information."""


class V2CoreAccountDefaults(Record):
    """What holds for all configurations of an account."""

    __slots__ = ()

    @field
    def responsibilities(self) -> V2CoreAccountResponsibilities | None:
        """Who is responsible for what."""


class V2CoreAccount(Record, metaclass=Moved):
    """A connected account of the second generation of the API. It has many more fields than these; they
    are kept, but have no types.
    """

    __slots__ = ()

    @field
    def id(self) -> str:
        """Its id (``acct_…``)."""

    @field
    def object(self) -> Literal["v2.core.account"]:
        """The type of the object: ``v2.core.account``."""

    @field
    def applied_configurations(self) -> list[Literal["customer", "merchant", "recipient"] | str]:
        """What it is used as."""

    @field
    def closed(self) -> bool | None:
        """Whether it is closed."""

    @field
    def created(self) -> str:
        """When it was made, as RFC 3339 has it."""

    @field
    def dashboard(self) -> Literal["express", "full", "none"] | str | None:
        """Which of Stripe's dashboards it has."""

    @field
    def defaults(self) -> V2CoreAccountDefaults | None:
        """Who is responsible for what; where it is included."""

    @field
    def livemode(self) -> bool:
        """Whether it is live; false with a test key."""


class ApiObject(Record):
    """An object of the API that this library has no fields for."""

    __slots__ = ()

    @field
    def id(self) -> str:
        """Its id."""

    @field
    def object(self) -> str | None:
        """Its type."""


class FinancialConnectionsAccountHolder(Record):
    """Who holds a linked account."""

    __slots__ = ()

    @field
    def type(self) -> Literal["account", "customer"] | str:
        """Which of the other fields says who."""

    @field
    def account(self) -> str | ApiObject | None:
        """The connected account, if the type is ``account``: its id, or the account where it was
        expanded.
        """

    @field
    def customer(self) -> str | ApiObject | None:
        """The customer, if the type is ``customer``: its id, or the customer where it was expanded."""

    @field
    def customer_account(self) -> str | None:
        """The account that plays the customer, if the type is ``customer``. Since API 2025-12-15.clover."""


class FinancialConnectionsAccountNumber(Record):
    """A number of a linked account."""

    __slots__ = ()

    @field
    def expected_expiry_date(self) -> int | None:
        """When the number is expected to expire, in whole seconds since the Unix epoch."""

    @property
    def expected_expiry_date_datetime(self) -> datetime | None:
        """``expected_expiry_date`` as a datetime in UTC."""
        return _datetime(self.expected_expiry_date)

    @field
    def identifier_type(self) -> Literal["account_number", "tokenized_account_number"] | str:
        """What it is."""

    @field
    def status(self) -> Literal["deactivated", "expired", "pending", "transactable"] | str:
        """Whether it can move money; only ``transactable`` can."""

    @field
    def supported_networks(self) -> list[Literal["ach"] | str]:
        """The networks it can be used over."""


class FinancialConnectionsCashBalance(Record):
    """What can be spent."""

    __slots__ = ()

    @field
    def available(self) -> dict[str, int] | None:
        """What can be spent, per currency (lower-case code) in its smallest unit: usually ``current``
        less pending outflows plus pending inflows.
        """


class FinancialConnectionsCreditBalance(Record):
    """What has been borrowed."""

    __slots__ = ()

    @field
    def used(self) -> dict[str, int] | None:
        """The credit in use, per currency (lower-case code) in its smallest unit. Positive: owed to the
        holder; negative: owed by the holder.
        """


class FinancialConnectionsBalance(Record):
    """The most recent balance of an account."""

    __slots__ = ()

    @field
    def as_of(self) -> int:
        """When the institution computed it, in whole seconds since the Unix epoch."""

    @property
    def as_of_datetime(self) -> datetime:
        """``as_of`` as a datetime in UTC."""
        return _datetime(self.as_of)  # type: ignore[return-value]

    @field
    def cash(self) -> FinancialConnectionsCashBalance | None:
        """Filled in if the type is ``cash``."""

    @field
    def credit(self) -> FinancialConnectionsCreditBalance | None:
        """Filled in if the type is ``credit``."""

    @field
    def current(self) -> dict[str, int]:
        """The balance before pending transactions, per currency (lower-case code) in its smallest unit.
        Positive: owed to the holder; negative: owed by the holder.
        """

    @field
    def type(self) -> Literal["cash", "credit"] | str:
        """Which of ``cash`` and ``credit`` is filled in."""


class FinancialConnectionsBalanceRefresh(Record):
    """The last attempt to refresh the balance."""

    __slots__ = ()

    @field
    def last_attempted_at(self) -> int:
        """When it began, in whole seconds since the Unix epoch."""

    @property
    def last_attempted_at_datetime(self) -> datetime:
        """``last_attempted_at`` as a datetime in UTC."""
        return _datetime(self.last_attempted_at)  # type: ignore[return-value]

    @field
    def next_refresh_available_at(self) -> int | None:
        """When the next may be asked for, in whole seconds since the Unix epoch. Empty while one is
        pending.
        """

    @property
    def next_refresh_available_at_datetime(self) -> datetime | None:
        """``next_refresh_available_at`` as a datetime in UTC."""
        return _datetime(self.next_refresh_available_at)

    @field
    def status(self) -> Literal["failed", "pending", "succeeded"] | str:
        """How it went."""


class FinancialConnectionsClassificationState(Record):
    """How far the transactions of an account have been classified."""

    __slots__ = ()

    @field
    def status(self) -> Literal["completed", "pending"] | str | None:
        """How far."""


class FinancialConnectionsMerchantEnrichmentState(Record):
    """How far merchants have been found for the transactions of an account."""

    __slots__ = ()

    @field
    def status(self) -> Literal["completed", "pending"] | str | None:
        """How far."""


class FinancialConnectionsEnrichmentState(Record):
    """How far Stripe's additions to the transactions of an account have come."""

    __slots__ = ()

    @field
    def merchant(self) -> FinancialConnectionsMerchantEnrichmentState | None:
        """About the names of merchants."""


class FinancialConnectionsInferredBalancesRefresh(Record):
    """The last attempt to refresh the balances of past days."""

    __slots__ = ()

    @field
    def last_attempted_at(self) -> int:
        """When it began, in whole seconds since the Unix epoch."""

    @property
    def last_attempted_at_datetime(self) -> datetime:
        """``last_attempted_at`` as a datetime in UTC."""
        return _datetime(self.last_attempted_at)  # type: ignore[return-value]

    @field
    def next_refresh_available_at(self) -> int | None:
        """When the next may be asked for, in whole seconds since the Unix epoch. Empty while one is
        pending.
        """

    @property
    def next_refresh_available_at_datetime(self) -> datetime | None:
        """``next_refresh_available_at`` as a datetime in UTC."""
        return _datetime(self.next_refresh_available_at)

    @field
    def status(self) -> Literal["failed", "pending", "succeeded"] | str:
        """How it went."""


class FinancialConnectionsInstitutionFeature(Record):
    """Whether an institution has something."""

    __slots__ = ()

    @field
    def supported(self) -> bool:
        """Whether it has."""


class FinancialConnectionsInstitutionFeatures(Record):
    """What an institution has."""

    __slots__ = ()

    @field
    def balances(self) -> FinancialConnectionsInstitutionFeature:
        """About balances."""

    @field
    def ownership(self) -> FinancialConnectionsInstitutionFeature:
        """About owners."""

    @field
    def payment_method(self) -> FinancialConnectionsInstitutionFeature:
        """About payment methods."""

    @field
    def transactions(self) -> FinancialConnectionsInstitutionFeature:
        """About transactions."""


class FinancialConnectionsInstitution(Record, metaclass=Moved):
    """In preview: a financial institution whose accounts can be linked."""

    __slots__ = ()

    @field
    def id(self) -> str:
        """Its id."""

    @field
    def object(self) -> Literal["financial_connections.institution"]:
        """The type of the object."""

    @field
    def countries(self) -> list[str]:
        """The countries it serves, two-letter codes."""

    @field
    def features(self) -> FinancialConnectionsInstitutionFeatures:
        """What it has."""

    @field
    def livemode(self) -> bool:
        """Whether it is live data; false with a test key."""

    @field
    def name(self) -> str:
        """Its name."""

    @field
    def routing_numbers(self) -> list[str]:
        """Routing numbers known to be its own. There may be more, and others may share them."""

    @field
    def status(self) -> Literal["active", "degraded", "inactive"] | str:
        """Whether its accounts can be linked."""

    @field
    def url(self) -> str | None:
        """Its page, which holders see when they link an account."""


class FinancialConnectionsAccountOwner(Record):
    """An owner of a linked account, as its institution has it."""

    __slots__ = ()

    @field
    def id(self) -> str:
        """Its id (``fcaown_…``)."""

    @field
    def object(self) -> Literal["financial_connections.account_owner"]:
        """The type of the object."""

    @field
    def email(self) -> str | None:
        """The owner's email address."""

    @field
    def name(self) -> str:
        """The owner's full name."""

    @field
    def ownership(self) -> str:
        """The ownership object this belongs to (``fcaowns_…``)."""

    @field
    def phone(self) -> str | None:
        """The owner's phone number, as the institution writes it."""

    @field
    def raw_address(self) -> str | None:
        """The owner's address, as the institution writes it."""

    @field
    def refreshed_at(self) -> int | None:
        """When this was last refreshed, in whole seconds since the Unix epoch."""

    @property
    def refreshed_at_datetime(self) -> datetime | None:
        """``refreshed_at`` as a datetime in UTC."""
        return _datetime(self.refreshed_at)


class FinancialConnectionsAccountOwnerPage(Page[FinancialConnectionsAccountOwner]):
    """A page of owners."""

    __slots__ = ()

    @field
    def object(self) -> Literal["list"]:
        """The type of the object: ``list``."""

    @field
    def data(self) -> list[FinancialConnectionsAccountOwner]:
        """The items of this page, newest first."""

    @field
    def has_more(self) -> bool:
        """Whether there are more items after this page."""

    @field
    def url(self) -> str | None:
        """Where the list is. It leaves out filters: do not build requests from it."""

    @field
    def total_count(self) -> int | None:
        """How many items there are in all, where the API says so."""


class FinancialConnectionsAccountOwnership(Record):
    """The owners of an account at one time. A refresh makes a new one."""

    __slots__ = ()

    @field
    def id(self) -> str:
        """Its id (``fcaowns_…``), with which owners are listed."""

    @field
    def object(self) -> Literal["financial_connections.account_ownership"]:
        """The type of the object."""

    @field
    def created(self) -> int:
        """When it was made, in whole seconds since the Unix epoch."""

    @property
    def created_datetime(self) -> datetime:
        """``created`` as a datetime in UTC."""
        return _datetime(self.created)  # type: ignore[return-value]

    @field
    def owners(self) -> FinancialConnectionsAccountOwnerPage:
        """The first page of owners."""


class FinancialConnectionsOwnershipRefresh(Record):
    """The last attempt to refresh the owners."""

    __slots__ = ()

    @field
    def last_attempted_at(self) -> int:
        """When it began, in whole seconds since the Unix epoch."""

    @property
    def last_attempted_at_datetime(self) -> datetime:
        """``last_attempted_at`` as a datetime in UTC."""
        return _datetime(self.last_attempted_at)  # type: ignore[return-value]

    @field
    def next_refresh_available_at(self) -> int | None:
        """When the next may be asked for, in whole seconds since the Unix epoch. Empty while one is
        pending.
        """

    @property
    def next_refresh_available_at_datetime(self) -> datetime | None:
        """``next_refresh_available_at`` as a datetime in UTC."""
        return _datetime(self.next_refresh_available_at)

    @field
    def status(self) -> Literal["failed", "pending", "succeeded"] | str:
        """How it went."""


class FinancialConnectionsActiveStatus(Record):
    """About a link that works."""

    __slots__ = ()

    @field
    def action(self) -> Literal["none", "relink_required"] | str | None:
        """What the holder should do."""

    @field
    def cause(self) -> Literal["access_expired", "institution_requirement", "unspecified"] | str | None:
        """Why the link will stop working."""

    @field
    def expected_deactivation_date(self) -> int | None:
        """When the link is expected to stop working, in whole seconds since the Unix epoch."""

    @property
    def expected_deactivation_date_datetime(self) -> datetime | None:
        """``expected_deactivation_date`` as a datetime in UTC."""
        return _datetime(self.expected_deactivation_date)


class FinancialConnectionsInactiveStatus(Record):
    """About a link that has stopped working."""

    __slots__ = ()

    @field
    def action(self) -> Literal["none", "relink_required"] | str | None:
        """What the holder should do."""

    @field
    def cause(self) -> Literal["access_denied", "access_expired", "account_closed", "account_unavailable", "institution_requirement", "unspecified"] | str | None:
        """Why it has stopped working."""


class FinancialConnectionsStatusDetails(Record):
    """More about an account's status."""

    __slots__ = ()

    @field
    def active(self) -> FinancialConnectionsActiveStatus | None:
        """Filled in if the status is ``active``."""

    @field
    def inactive(self) -> FinancialConnectionsInactiveStatus | None:
        """In preview: filled in if the status is ``inactive``."""


class FinancialConnectionsTransactionRefresh(Record):
    """The last attempt to refresh the transactions."""

    __slots__ = ()

    @field
    def id(self) -> str:
        """Its id (``fctxnref_…``), with which later transactions can be listed."""

    @field
    def last_attempted_at(self) -> int:
        """When it began, in whole seconds since the Unix epoch."""

    @property
    def last_attempted_at_datetime(self) -> datetime:
        """``last_attempted_at`` as a datetime in UTC."""
        return _datetime(self.last_attempted_at)  # type: ignore[return-value]

    @field
    def next_refresh_available_at(self) -> int | None:
        """When the next may be asked for, in whole seconds since the Unix epoch. Empty while one is
        pending.
        """

    @property
    def next_refresh_available_at_datetime(self) -> datetime | None:
        """``next_refresh_available_at`` as a datetime in UTC."""
        return _datetime(self.next_refresh_available_at)

    @field
    def status(self) -> Literal["failed", "pending", "succeeded"] | str:
        """How it went."""


class FinancialConnectionsAccount(Record, metaclass=Moved):
    """An account at a financial institution that was linked."""

    __slots__ = ()

    @field
    def id(self) -> str:
        """Its id (``fca_…``)."""

    @field
    def object(self) -> Literal["financial_connections.account"]:
        """The type of the object."""

    @field
    def account_holder(self) -> FinancialConnectionsAccountHolder | None:
        """Who holds it."""

    @field
    def account_numbers(self) -> list[FinancialConnectionsAccountNumber] | None:
        """Its numbers. Since API 2025-11-17.clover."""

    @field
    def authorization(self) -> str | None:
        """In preview: the authorization it belongs to."""

    @field
    def balance(self) -> FinancialConnectionsBalance | None:
        """Its most recent balance; empty until a refresh or prefetch has succeeded."""

    @field
    def balance_refresh(self) -> FinancialConnectionsBalanceRefresh | None:
        """The last attempt to refresh the balance."""

    @field
    def category(self) -> Literal["cash", "credit", "investment", "other"] | str:
        """Its broad kind."""

    @field
    def classification_state(self) -> dict[str, FinancialConnectionsClassificationState] | None:
        """In preview: how far its transactions have been classified, for each way of classifying that it
        is subscribed to.
        """

    @field
    def created(self) -> int:
        """When it was linked, in whole seconds since the Unix epoch."""

    @property
    def created_datetime(self) -> datetime:
        """``created`` as a datetime in UTC."""
        return _datetime(self.created)  # type: ignore[return-value]

    @field
    def display_name(self) -> str | None:
        """A name for it, from the holder or the institution."""

    @field
    def enrichment_state(self) -> FinancialConnectionsEnrichmentState | None:
        """In preview: how far Stripe's additions to its transactions have come."""

    @field
    def inferred_balances_refresh(self) -> FinancialConnectionsInferredBalancesRefresh | None:
        """In preview: the last attempt to refresh its balances of past days."""

    @field
    def institution(self) -> str | FinancialConnectionsInstitution | None:
        """In preview: its institution, which may change, as when institutions merge: the institution's
        id, or the institution where it was expanded.
        """

    @field
    def institution_name(self) -> str:
        """The institution's name."""

    @field
    def last4(self) -> str | None:
        """The last four digits of its number."""

    @field
    def livemode(self) -> bool:
        """Whether it is live data; false with a test key."""

    @field
    def ownership(self) -> str | FinancialConnectionsAccountOwnership | None:
        """Its owners: the ownership object's id, or the object where it was expanded."""

    @field
    def ownership_refresh(self) -> FinancialConnectionsOwnershipRefresh | None:
        """The last attempt to refresh the owners."""

    @field
    def permissions(self) -> list[Literal["balances", "ownership", "payment_method", "transactions"] | str] | None:
        """What the holder granted."""

    @field
    def status(self) -> Literal["active", "disconnected", "inactive"] | str:
        """Whether the link works."""

    @field
    def status_details(self) -> FinancialConnectionsStatusDetails | None:
        """More about the status. Since API 2026-06-24.dahlia."""

    @field
    def subcategory(self) -> Literal["checking", "credit_card", "line_of_credit", "mortgage", "other", "savings"] | str:
        """Its kind within the category."""

    @field
    def subscriptions(self) -> list[Literal["transactions", "balance", "inferred_balances"] | str] | None:
        """What is refreshed about once a day."""

    @field
    def supported_payment_method_types(self) -> list[Literal["link", "us_bank_account"] | str]:
        """The payment methods that can be made from it."""

    @field
    def transaction_refresh(self) -> FinancialConnectionsTransactionRefresh | None:
        """The last attempt to refresh the transactions."""


class FinancialConnectionsAccountPage(Page[FinancialConnectionsAccount]):
    """A page of linked accounts."""

    __slots__ = ()

    @field
    def object(self) -> Literal["list"]:
        """The type of the object: ``list``."""

    @field
    def data(self) -> list[FinancialConnectionsAccount]:
        """The items of this page, newest first."""

    @field
    def has_more(self) -> bool:
        """Whether there are more items after this page."""

    @field
    def url(self) -> str | None:
        """Where the list is. It leaves out filters: do not build requests from it."""

    @field
    def total_count(self) -> int | None:
        """How many items there are in all, where the API says so."""


class FinancialConnectionsSessionFilters(Record):
    """Which accounts could be linked in a session."""

    __slots__ = ()

    @field
    def account_subcategories(self) -> list[Literal["checking", "credit_card", "line_of_credit", "mortgage", "savings"] | str] | None:
        """Their kinds."""

    @field
    def countries(self) -> list[str] | None:
        """Their countries, two-letter codes. Up to API 2026-08-26.dahlia."""

    @field
    def country(self) -> str | None:
        """Their country, a two-letter code. From API 2026-08-26.dahlia on."""

    @field
    def institution(self) -> str | None:
        """In preview: the institution at which the holder was to log in."""

    @field
    def require_payment_method_support(self) -> Literal["all", "at_least_one", "none"] | str | None:
        """Which had to be able to make payments. Since API 2026-07-29.dahlia."""


class FinancialConnectionsSessionHosted(Record):
    """About Stripe's own page for a session."""

    __slots__ = ()

    @field
    def delivery_method(self) -> Literal["email", "url"] | str | None:
        """How the holder comes to it."""

    @field
    def return_url(self) -> str | None:
        """Where the browser goes afterwards."""


class FinancialConnectionsSessionLimits(Record):
    """How much could be linked in a session."""

    __slots__ = ()

    @field
    def accounts(self) -> int | None:
        """The most accounts that could be linked; empty for any number."""


class FinancialConnectionsSessionManualEntry(Record):
    """About typed-in account numbers."""

    __slots__ = ()

    @field
    def mode(self) -> Literal["automatic", "disabled", "custom"] | str | None:
        """Whether they were offered."""


class FinancialConnectionsSessionPreCollectedConsent(Record):
    """About a consent that was collected before the session."""

    __slots__ = ()

    @field
    def outcome(self) -> Literal["consent_accepted", "consent_required"] | str:
        """What became of it."""


class FinancialConnectionsSessionRelinkOptions(Record):
    """What is to be linked again in a session."""

    __slots__ = ()

    @field
    def account(self) -> str | None:
        """The account, if it is for one."""

    @field
    def authorization(self) -> str:
        """The authorization."""


class FinancialConnectionsSessionRelinkResult(Record):
    """How linking again went."""

    __slots__ = ()

    @field
    def account(self) -> str | None:
        """The account that was linked again, if the session was for one."""

    @field
    def authorization(self) -> str | None:
        """The authorization that was linked again."""

    @field
    def failure_reason(self) -> Literal["no_account", "no_authorization", "other"] | str | None:
        """Why it failed."""


class FinancialConnectionsSessionCancelled(Record):
    """About a session that was cancelled."""

    __slots__ = ()

    @field
    def reason(self) -> Literal["custom_manual_entry", "other"] | str:
        """Why."""


class FinancialConnectionsSessionStatusDetails(Record):
    """More about a session's status."""

    __slots__ = ()

    @field
    def cancelled(self) -> FinancialConnectionsSessionCancelled | None:
        """Filled in if the status is ``cancelled``."""


class FinancialConnectionsSession(Record, metaclass=Moved):
    """A session in which somebody links accounts to the platform."""

    __slots__ = ()

    @field
    def id(self) -> str:
        """Its id (``fcsess_…``)."""

    @field
    def object(self) -> Literal["financial_connections.session"]:
        """The type of the object."""

    @field
    def account_holder(self) -> FinancialConnectionsAccountHolder | None:
        """Whose accounts are linked."""

    @field
    def accounts(self) -> FinancialConnectionsAccountPage:
        """The first page of accounts that were linked."""

    @field
    def bank_account_token(self) -> ApiObject | None:
        """A token for the bank account that was linked. Since API 2026-07-29.dahlia."""

    @field
    def client_secret(self) -> ClientSecret | None:
        """What the browser or app needs to show the session. Never store or log it. A ``repr`` of it, or
        of the result, hides it; ``str()``, f-strings, ``json.dumps(result.to_dict())`` and web
        frameworks that are given it send it as it is.
        """

    @field
    def filters(self) -> FinancialConnectionsSessionFilters | None:
        """Which accounts can be linked."""

    @field
    def hosted(self) -> FinancialConnectionsSessionHosted | None:
        """In preview: about Stripe's own page for it."""

    @field
    def limits(self) -> FinancialConnectionsSessionLimits | None:
        """How much can be linked. Since API 2026-07-29.dahlia."""

    @field
    def livemode(self) -> bool:
        """Whether it is live data; false with a test key."""

    @field
    def manual_entry(self) -> FinancialConnectionsSessionManualEntry | None:
        """About typed-in account numbers. Since API 2026-07-29.dahlia."""

    @field
    def permissions(self) -> list[Literal["balances", "ownership", "payment_method", "transactions"] | str]:
        """What is asked of the holder."""

    @field
    def pre_collected_consent(self) -> FinancialConnectionsSessionPreCollectedConsent | None:
        """In preview: about a consent that was collected before."""

    @field
    def prefetch(self) -> list[Literal["balances", "ownership", "transactions", "inferred_balances"] | str] | None:
        """What is fetched as soon as an account is linked."""

    @field
    def relink_options(self) -> FinancialConnectionsSessionRelinkOptions | None:
        """In preview: what is to be linked again, if it is for that."""

    @field
    def relink_result(self) -> FinancialConnectionsSessionRelinkResult | None:
        """In preview: how linking again went."""

    @field
    def return_url(self) -> str | None:
        """For web views only: where the browser returns after the institution's login."""

    @field
    def status(self) -> Literal["cancelled", "failed", "pending", "succeeded"] | str | None:
        """In preview: how far it has come."""

    @field
    def status_details(self) -> FinancialConnectionsSessionStatusDetails | None:
        """In preview: more about the status."""

    @field
    def ui_mode(self) -> Literal["hosted", "modal"] | str | None:
        """In preview: where it is shown."""

    @field
    def url(self) -> str | None:
        """In preview: Stripe's own page for it, while it is open and ``ui_mode`` is ``hosted``. Whoever
        has it can link accounts.
        """


class FinancialConnectionsClassificationLabels(Record):
    """What a transaction was classified as."""

    __slots__ = ()

    @field
    def confidence_level(self) -> Literal["high", "low", "medium", "very_high"] | str | None:
        """How sure Stripe is."""

    @field
    def detailed_label(self) -> str | None:
        """The narrow category."""

    @field
    def primary_label(self) -> str | None:
        """The broad category."""


class FinancialConnectionsClassification(Record):
    """One way of classifying a transaction."""

    __slots__ = ()

    @field
    def money_movement(self) -> FinancialConnectionsClassificationLabels | None:
        """Its labels, if the type is ``money_movement``."""

    @field
    def personal_finance(self) -> FinancialConnectionsClassificationLabels | None:
        """Its labels, if the type is ``personal_finance``."""

    @field
    def type(self) -> str:
        """Which way."""


class FinancialConnectionsMerchant(Record):
    """Who a transaction was with."""

    __slots__ = ()

    @field
    def confidence_level(self) -> Literal["high", "low", "medium", "very_high"] | str | None:
        """How sure Stripe is."""

    @field
    def name(self) -> str | None:
        """The name, in a usual form."""


class FinancialConnectionsTransactionEnrichments(Record):
    """What Stripe adds to a transaction."""

    __slots__ = ()

    @field
    def merchant(self) -> FinancialConnectionsMerchant:
        """Who it was with."""


class FinancialConnectionsTransactionStatusTransitions(Record):
    """When a transaction reached its states."""

    __slots__ = ()

    @field
    def posted_at(self) -> int | None:
        """When it was posted, in whole seconds since the Unix epoch."""

    @property
    def posted_at_datetime(self) -> datetime | None:
        """``posted_at`` as a datetime in UTC."""
        return _datetime(self.posted_at)

    @field
    def void_at(self) -> int | None:
        """When it was voided, in whole seconds since the Unix epoch."""

    @property
    def void_at_datetime(self) -> datetime | None:
        """``void_at`` as a datetime in UTC."""
        return _datetime(self.void_at)


class FinancialConnectionsTransaction(Record, metaclass=Moved):
    """A transaction of a linked account."""

    __slots__ = ()

    @field
    def id(self) -> str:
        """Its id (``fctxn_…``)."""

    @field
    def object(self) -> Literal["financial_connections.transaction"]:
        """The type of the object."""

    @field
    def account(self) -> str:
        """The linked account (``fca_…``)."""

    @field
    def amount(self) -> int:
        """The amount in the currency's smallest unit. Positive: money in; negative: money out."""

    @field
    def classifications(self) -> list[FinancialConnectionsClassification] | None:
        """In preview: what it was classified as, in each way that the account is subscribed to."""

    @field
    def currency(self) -> str:
        """The currency, a lower-case three-letter code."""

    @field
    def description(self) -> str:
        """What the institution says of it."""

    @field
    def enrichments(self) -> FinancialConnectionsTransactionEnrichments | None:
        """In preview: what Stripe adds to it."""

    @field
    def livemode(self) -> bool:
        """Whether it is live data; false with a test key."""

    @field
    def status(self) -> Literal["pending", "posted", "void"] | str:
        """How far it has come."""

    @field
    def status_transitions(self) -> FinancialConnectionsTransactionStatusTransitions:
        """When it reached its states."""

    @field
    def transacted_at(self) -> int:
        """When it happened, in whole seconds since the Unix epoch."""

    @property
    def transacted_at_datetime(self) -> datetime:
        """``transacted_at`` as a datetime in UTC."""
        return _datetime(self.transacted_at)  # type: ignore[return-value]

    @field
    def transaction_refresh(self) -> str:
        """The refresh that brought it (``fctxnref_…``)."""

    @field
    def updated(self) -> int:
        """When it last changed, in whole seconds since the Unix epoch."""

    @property
    def updated_datetime(self) -> datetime:
        """``updated`` as a datetime in UTC."""
        return _datetime(self.updated)  # type: ignore[return-value]


class FinancialConnectionsTransactionPage(Page[FinancialConnectionsTransaction]):
    """A page of transactions."""

    __slots__ = ()

    @field
    def object(self) -> Literal["list"]:
        """The type of the object: ``list``."""

    @field
    def data(self) -> list[FinancialConnectionsTransaction]:
        """The items of this page, newest first."""

    @field
    def has_more(self) -> bool:
        """Whether there are more items after this page."""

    @field
    def url(self) -> str | None:
        """Where the list is. It leaves out filters: do not build requests from it."""

    @field
    def total_count(self) -> int | None:
        """How many items there are in all, where the API says so."""


class FinancialConnectionsInferredBalance(Record):
    """In preview: the balance of a linked account on a past day, as its institution told it or as its
    transactions let it be inferred.
    """

    __slots__ = ()

    @field
    def id(self) -> str:
        """Its id."""

    @field
    def object(self) -> Literal["financial_connections.account_inferred_balance"]:
        """The type of the object."""

    @field
    def as_of(self) -> int:
        """The time it is for, in whole seconds since the Unix epoch. Where it was inferred: the last
        second of the day in UTC.
        """

    @property
    def as_of_datetime(self) -> datetime:
        """``as_of`` as a datetime in UTC."""
        return _datetime(self.as_of)  # type: ignore[return-value]

    @field
    def current(self) -> dict[str, int]:
        """The balance before pending transactions, per currency (lower-case code) in its smallest unit.
        Positive: owed to the holder; negative: owed by the holder.
        """


class FinancialConnectionsInferredBalancePage(Page[FinancialConnectionsInferredBalance]):
    """In preview: a page of balances of past days."""

    __slots__ = ()

    @field
    def object(self) -> Literal["list"]:
        """The type of the object: ``list``."""

    @field
    def data(self) -> list[FinancialConnectionsInferredBalance]:
        """The items of this page, newest first."""

    @field
    def has_more(self) -> bool:
        """Whether there are more items after this page."""

    @field
    def url(self) -> str | None:
        """Where the list is. It leaves out filters: do not build requests from it."""

    @field
    def total_count(self) -> int | None:
        """How many items there are in all, where the API says so."""


class FinancialConnectionsAuthorizationActiveStatus(Record):
    """About an authorization that works."""

    __slots__ = ()

    @field
    def action(self) -> Literal["none", "relink_required"] | str:
        """What the holder should do."""

    @field
    def expected_deactivation_date(self) -> int:
        """When it is expected to stop working, in whole seconds since the Unix epoch."""

    @property
    def expected_deactivation_date_datetime(self) -> datetime:
        """``expected_deactivation_date`` as a datetime in UTC."""
        return _datetime(self.expected_deactivation_date)  # type: ignore[return-value]


class FinancialConnectionsAuthorizationInactiveStatus(Record):
    """About an authorization that has stopped working."""

    __slots__ = ()

    @field
    def action(self) -> Literal["none", "relink_required"] | str:
        """What the holder should do."""


class FinancialConnectionsAuthorizationStatusDetails(Record):
    """More about an authorization's status."""

    __slots__ = ()

    @field
    def active(self) -> FinancialConnectionsAuthorizationActiveStatus | None:
        """Filled in if the status is ``active`` and that will change."""

    @field
    def inactive(self) -> FinancialConnectionsAuthorizationInactiveStatus | None:
        """Filled in if the status is ``inactive``."""


class FinancialConnectionsAuthorization(Record, metaclass=Moved):
    """What a holder has allowed at one institution: it stands behind the accounts that were linked there
    together.
    """

    __slots__ = ()

    @field
    def id(self) -> str:
        """Its id (``fcauth_…``)."""

    @field
    def object(self) -> Literal["financial_connections.authorization"]:
        """The type of the object."""

    @field
    def account_holder(self) -> FinancialConnectionsAccountHolder | None:
        """In preview: who has allowed it."""

    @field
    def institution(self) -> str | FinancialConnectionsInstitution | None:
        """In preview: the institution, which may change, as when institutions merge: its id, or the
        institution where it was expanded.
        """

    @field
    def institution_name(self) -> str:
        """The institution's name."""

    @field
    def livemode(self) -> bool:
        """Whether it is live data; false with a test key."""

    @field
    def status(self) -> Literal["active", "inactive", "disconnected"] | str:
        """Whether it works."""

    @field
    def status_details(self) -> FinancialConnectionsAuthorizationStatusDetails:
        """More about the status."""


class FinancialConnectionsInstitutionPage(Page[FinancialConnectionsInstitution]):
    """In preview: a page of institutions."""

    __slots__ = ()

    @field
    def object(self) -> Literal["list"]:
        """The type of the object: ``list``."""

    @field
    def data(self) -> list[FinancialConnectionsInstitution]:
        """The items of this page, newest first."""

    @field
    def has_more(self) -> bool:
        """Whether there are more items after this page."""

    @field
    def url(self) -> str | None:
        """Where the list is. It leaves out filters: do not build requests from it."""

    @field
    def total_count(self) -> int | None:
        """How many items there are in all, where the API says so."""


class FinancialConnectionsConsent(Record, metaclass=Moved):
    """In preview: a text with which a holder consents before a session, on the platform's own page."""

    __slots__ = ()

    @field
    def id(self) -> str:
        """Its id."""

    @field
    def object(self) -> Literal["financial_connections.consent"]:
        """The type of the object."""

    @field
    def account_holder(self) -> FinancialConnectionsAccountHolder:
        """Who is to consent."""

    @field
    def consent_text(self) -> str:
        """The text to show, exactly as it is, before the holder agrees."""

    @field
    def created(self) -> int:
        """When it was made, in whole seconds since the Unix epoch."""

    @property
    def created_datetime(self) -> datetime:
        """``created`` as a datetime in UTC."""
        return _datetime(self.created)  # type: ignore[return-value]

    @field
    def expires_at(self) -> int:
        """From when on it is no longer good, in whole seconds since the Unix epoch."""

    @property
    def expires_at_datetime(self) -> datetime:
        """``expires_at`` as a datetime in UTC."""
        return _datetime(self.expires_at)  # type: ignore[return-value]

    @field
    def livemode(self) -> bool:
        """Whether it is live data; false with a test key."""

    @field
    def locale(self) -> str:
        """The language the text is in, as BCP 47 has it."""


class FinancialConnectionsTransactionChange(Record):
    """A transaction that is new or has changed, as a sync gives it."""

    __slots__ = ()

    @field
    def transaction(self) -> FinancialConnectionsTransaction:
        """The transaction as it is now."""

    @field
    def cursor(self) -> str:
        """Where to go on from after this change. Keep it together with what you made of the change."""


class FinancialConnectionsTransactionChangePage(Page[FinancialConnectionsTransactionChange]):
    """Changes of transactions."""

    __slots__ = ()

    @field
    def object(self) -> Literal["list"]:
        """The type of the object: ``list``."""

    @field
    def data(self) -> list[FinancialConnectionsTransactionChange]:
        """The changes, oldest first."""

    @field
    def has_more(self) -> bool:
        """Whether there are more after these."""


class EventRequest(Record):
    """The request that caused an event."""

    __slots__ = ()

    @field
    def id(self) -> str | None:
        """Its id (``req_…``); empty where the API acted by itself."""

    @field
    def idempotency_key(self) -> str | None:
        """The idempotency key it was sent with."""


class EventPreviousAttributes(Record):
    """The fields of a resource that had other values before, with those values. They are those of the
    resource, and read as they came.
    """

    __slots__ = ()


class AccountEventData(Record):
    """What an event is about."""

    __slots__ = ()

    @field
    def object(self) -> Account:
        """The resource, as it was when the event was made."""

    @field
    def previous_attributes(self) -> EventPreviousAttributes | None:
        """What changed: the fields of the resource that had other values before, with those values."""


class AccountEvent(Record):
    """An event about a connected account."""

    __slots__ = ()

    @field
    def id(self) -> str:
        """Its id (``evt_…``). An event may be delivered twice: remember which were handled."""

    @field
    def object(self) -> Literal["event"]:
        """The type of the object: ``event``."""

    @field
    def type(self) -> Literal["account.updated"] | str:
        """What happened."""

    @field
    def account(self) -> str | None:
        """The connected account it happened in (``acct_…``); empty for the platform's own."""

    @field
    def api_version(self) -> str | None:
        """The API version in which ``data`` is written."""

    @field
    def context(self) -> str | None:
        """The context it happened in."""

    @field
    def created(self) -> int | None:
        """When it happened, in whole seconds since the Unix epoch. Events may arrive in another order."""

    @property
    def created_datetime(self) -> datetime | None:
        """``created`` as a datetime in UTC."""
        return _datetime(self.created)

    @field
    def livemode(self) -> bool | None:
        """Whether it is about live data."""

    @field
    def pending_webhooks(self) -> int | None:
        """How many endpoints have not answered it with a 2xx yet."""

    @field
    def request(self) -> EventRequest | None:
        """The request that caused it, if one did."""

    @field
    def data(self) -> AccountEventData:
        """What it is about."""


class FinancialConnectionsAccountEventData(Record):
    """What an event is about."""

    __slots__ = ()

    @field
    def object(self) -> FinancialConnectionsAccount:
        """The resource, as it was when the event was made."""

    @field
    def previous_attributes(self) -> EventPreviousAttributes | None:
        """What changed: the fields of the resource that had other values before, with those values."""


class FinancialConnectionsAccountEvent(Record):
    """An event about a linked account."""

    __slots__ = ()

    @field
    def id(self) -> str:
        """Its id (``evt_…``). An event may be delivered twice: remember which were handled."""

    @field
    def object(self) -> Literal["event"]:
        """The type of the object: ``event``."""

    @field
    def type(self) -> Literal["financial_connections.account.account_numbers_updated", "financial_connections.account.created", "financial_connections.account.deactivated", "financial_connections.account.disconnected", "financial_connections.account.expected_deactivation_date_updated", "financial_connections.account.reactivated", "financial_connections.account.refreshed_balance", "financial_connections.account.refreshed_inferred_balances", "financial_connections.account.refreshed_ownership", "financial_connections.account.refreshed_transactions", "financial_connections.account.supported_payment_method_types_updated", "financial_connections.account.upcoming_account_number_expiry", "financial_connections.account.upcoming_deactivation"] | str:
        """What happened."""

    @field
    def account(self) -> str | None:
        """The connected account it happened in (``acct_…``); empty for the platform's own."""

    @field
    def api_version(self) -> str | None:
        """The API version in which ``data`` is written."""

    @field
    def context(self) -> str | None:
        """The context it happened in."""

    @field
    def created(self) -> int | None:
        """When it happened, in whole seconds since the Unix epoch. Events may arrive in another order."""

    @property
    def created_datetime(self) -> datetime | None:
        """``created`` as a datetime in UTC."""
        return _datetime(self.created)

    @field
    def livemode(self) -> bool | None:
        """Whether it is about live data."""

    @field
    def pending_webhooks(self) -> int | None:
        """How many endpoints have not answered it with a 2xx yet."""

    @field
    def request(self) -> EventRequest | None:
        """The request that caused it, if one did."""

    @field
    def data(self) -> FinancialConnectionsAccountEventData:
        """What it is about."""


class FinancialConnectionsAuthorizationEventData(Record):
    """What an event is about."""

    __slots__ = ()

    @field
    def object(self) -> FinancialConnectionsAuthorization:
        """The resource, as it was when the event was made."""

    @field
    def previous_attributes(self) -> EventPreviousAttributes | None:
        """What changed: the fields of the resource that had other values before, with those values."""


class FinancialConnectionsAuthorizationEvent(Record):
    """An event about what a holder has allowed at one institution."""

    __slots__ = ()

    @field
    def id(self) -> str:
        """Its id (``evt_…``). An event may be delivered twice: remember which were handled."""

    @field
    def object(self) -> Literal["event"]:
        """The type of the object: ``event``."""

    @field
    def type(self) -> Literal["financial_connections.authorization.expected_deactivation_date_updated", "financial_connections.authorization.upcoming_deactivation"] | str:
        """What happened."""

    @field
    def account(self) -> str | None:
        """The connected account it happened in (``acct_…``); empty for the platform's own."""

    @field
    def api_version(self) -> str | None:
        """The API version in which ``data`` is written."""

    @field
    def context(self) -> str | None:
        """The context it happened in."""

    @field
    def created(self) -> int | None:
        """When it happened, in whole seconds since the Unix epoch. Events may arrive in another order."""

    @property
    def created_datetime(self) -> datetime | None:
        """``created`` as a datetime in UTC."""
        return _datetime(self.created)

    @field
    def livemode(self) -> bool | None:
        """Whether it is about live data."""

    @field
    def pending_webhooks(self) -> int | None:
        """How many endpoints have not answered it with a 2xx yet."""

    @field
    def request(self) -> EventRequest | None:
        """The request that caused it, if one did."""

    @field
    def data(self) -> FinancialConnectionsAuthorizationEventData:
        """What it is about."""


class FinancialConnectionsSessionEventData(Record):
    """What an event is about."""

    __slots__ = ()

    @field
    def object(self) -> FinancialConnectionsSession:
        """The resource, as it was when the event was made."""

    @field
    def previous_attributes(self) -> EventPreviousAttributes | None:
        """What changed: the fields of the resource that had other values before, with those values."""


class FinancialConnectionsSessionEvent(Record):
    """An event about a Financial Connections session."""

    __slots__ = ()

    @field
    def id(self) -> str:
        """Its id (``evt_…``). An event may be delivered twice: remember which were handled."""

    @field
    def object(self) -> Literal["event"]:
        """The type of the object: ``event``."""

    @field
    def type(self) -> Literal["financial_connections.session.updated"] | str:
        """What happened."""

    @field
    def account(self) -> str | None:
        """The connected account it happened in (``acct_…``); empty for the platform's own."""

    @field
    def api_version(self) -> str | None:
        """The API version in which ``data`` is written."""

    @field
    def context(self) -> str | None:
        """The context it happened in."""

    @field
    def created(self) -> int | None:
        """When it happened, in whole seconds since the Unix epoch. Events may arrive in another order."""

    @property
    def created_datetime(self) -> datetime | None:
        """``created`` as a datetime in UTC."""
        return _datetime(self.created)

    @field
    def livemode(self) -> bool | None:
        """Whether it is about live data."""

    @field
    def pending_webhooks(self) -> int | None:
        """How many endpoints have not answered it with a 2xx yet."""

    @field
    def request(self) -> EventRequest | None:
        """The request that caused it, if one did."""

    @field
    def data(self) -> FinancialConnectionsSessionEventData:
        """What it is about."""


class EventResource(Record):
    """A resource that this library has no fields for. All of it is kept."""

    __slots__ = ()

    @field
    def id(self) -> str | None:
        """Its id."""

    @field
    def object(self) -> str | None:
        """Its type."""


class UnknownEventData(Record):
    """What an event is about."""

    __slots__ = ()

    @field
    def object(self) -> EventResource | None:
        """The resource, as it was when the event was made."""

    @field
    def previous_attributes(self) -> EventPreviousAttributes | None:
        """What changed: the fields of the resource that had other values before, with those values."""


class UnknownEvent(Record):
    """An event about a resource that this library has no fields for, or one that is not as it usually
    is. All of it is kept.
    """

    __slots__ = ()

    @field
    def id(self) -> str:
        """Its id (``evt_…``). An event may be delivered twice: remember which were handled."""

    @field
    def object(self) -> Literal["event"]:
        """The type of the object: ``event``."""

    @field
    def type(self) -> str | None:
        """What happened."""

    @field
    def account(self) -> str | None:
        """The connected account it happened in (``acct_…``); empty for the platform's own."""

    @field
    def api_version(self) -> str | None:
        """The API version in which ``data`` is written."""

    @field
    def context(self) -> str | None:
        """The context it happened in."""

    @field
    def created(self) -> int | None:
        """When it happened, in whole seconds since the Unix epoch. Events may arrive in another order."""

    @property
    def created_datetime(self) -> datetime | None:
        """``created`` as a datetime in UTC."""
        return _datetime(self.created)

    @field
    def livemode(self) -> bool | None:
        """Whether it is about live data."""

    @field
    def pending_webhooks(self) -> int | None:
        """How many endpoints have not answered it with a 2xx yet."""

    @field
    def request(self) -> EventRequest | None:
        """The request that caused it, if one did."""

    @field
    def data(self) -> UnknownEventData | None:
        """What it is about."""


class EventReason(Record):
    """What caused a thin event."""

    __slots__ = ()

    @field
    def type(self) -> str | None:
        """What kind of cause; ``request`` is the only one that is known."""

    @field
    def request(self) -> EventRequest | None:
        """The request that caused it."""


class EventRelatedObject(Record):
    """The resource a thin event is about."""

    __slots__ = ()

    @field
    def id(self) -> str:
        """Its id."""

    @field
    def type(self) -> str:
        """Its type, e.g. ``financial_connections.account``."""

    @field
    def url(self) -> str | None:
        """Where it is fetched."""


class EventNotification(Record):
    """A thin event: it says what happened and to what, and leaves the resource to be fetched."""

    __slots__ = ()

    @field
    def id(self) -> str:
        """Its id (``evt_…``). An event may be delivered twice: remember which were handled."""

    @field
    def object(self) -> Literal["v2.core.event"]:
        """The type of the object: ``v2.core.event``."""

    @field
    def type(self) -> Literal["v1.financial_connections.account.account_numbers_updated", "v1.financial_connections.account.balance_refresh_failed", "v1.financial_connections.account.balance_refresh_succeeded", "v1.financial_connections.account.created", "v1.financial_connections.account.deactivated", "v1.financial_connections.account.disconnected", "v1.financial_connections.account.expected_deactivation_date_updated", "v1.financial_connections.account.inferred_balances_refresh_failed", "v1.financial_connections.account.inferred_balances_refresh_succeeded", "v1.financial_connections.account.ownership_refresh_failed", "v1.financial_connections.account.ownership_refresh_succeeded", "v1.financial_connections.account.reactivated", "v1.financial_connections.account.refreshed_balance", "v1.financial_connections.account.refreshed_ownership", "v1.financial_connections.account.refreshed_transactions", "v1.financial_connections.account.risk_intelligence_refresh_failed", "v1.financial_connections.account.risk_intelligence_refresh_succeeded", "v1.financial_connections.account.supported_payment_method_types_updated", "v1.financial_connections.account.transactions_refresh_failed", "v1.financial_connections.account.transactions_refresh_succeeded", "v1.financial_connections.account.upcoming_account_number_expiry", "v1.financial_connections.account.upcoming_deactivation"] | str:
        """What happened."""

    @field
    def context(self) -> str | None:
        """The context it happened in: what ``Stripe-Context`` says when the resource is fetched."""

    @field
    def created(self) -> str | None:
        """When it happened, as RFC 3339 has it."""

    @field
    def livemode(self) -> bool | None:
        """Whether it is about live data."""

    @field
    def reason(self) -> EventReason | None:
        """What caused it."""

    @field
    def related_object(self) -> EventRelatedObject | None:
        """The resource it is about."""


class Components(Record):
    """The embedded components of a session, each with its configuration. One that the API version in use
    does not know is ``None``.
    """

    __slots__ = ()

    @field
    def account_management(self) -> AccountManagement:
        """Lets the user view and edit their account details. Since 2024-04-11 (API 2024-04-10)."""

    @field
    def account_onboarding(self) -> AccountOnboarding:
        """Collects what Stripe needs to know of an account before it can be paid. Since 2023-08-31 (API
        2023-08-16).
        """

    @field
    def balance_report(self) -> BalanceReport:
        """Summarises the changes to the account's balance over a period. Since 2026-04-23 (API
        2026-04-22.dahlia).
        """

    @field
    def balances(self) -> Balances:
        """Shows the account's balances and lets the user pay them out. Since 2024-04-16 (API
        2024-04-10).
        """

    @field
    def disputes_list(self) -> DisputesList:
        """Lists the account's disputes. Since 2025-05-29 (API 2025-05-28.basil)."""

    @field
    def documents(self) -> Documents:
        """Lists documents such as tax invoices for download. Since 2024-03-07 (API 2023-10-16)."""

    @field
    def financial_account(self) -> FinancialAccount:
        """Shows one financial account: its balance and how to fund it. Since 2025-01-27 (API
        2025-01-27.acacia).
        """

    @field
    def financial_account_transactions(self) -> FinancialAccountTransactions:
        """Lists the transactions of one financial account. Since 2025-01-27 (API 2025-01-27.acacia)."""

    @field
    def instant_payouts_promotion(self) -> InstantPayoutsPromotion:
        """Offers an instant payout to accounts that are eligible for one. Since 2025-07-30 (API
        2025-07-30.basil).
        """

    @field
    def issuing_card(self) -> IssuingCard:
        """Shows one issued card. Since 2025-01-27 (API 2025-01-27.acacia)."""

    @field
    def issuing_cards_list(self) -> IssuingCardsList:
        """Lists the cards issued to the account. Since 2025-01-27 (API 2025-01-27.acacia)."""

    @field
    def notification_banner(self) -> NotificationBanner:
        """Shows what Stripe requires of the account, with a way to resolve it. Since 2024-04-11 (API
        2024-04-10).
        """

    @field
    def payment_details(self) -> PaymentDetails:
        """Shows one payment in detail. Since 2023-12-07 (API 2023-10-16)."""

    @field
    def payment_disputes(self) -> PaymentDisputes:
        """Shows the disputes of one payment. Since 2025-05-29 (API 2025-05-28.basil)."""

    @field
    def payment_method_settings(self) -> PaymentMethodSettings:
        """Lets the user choose the payment methods the account accepts. Since 2026-08-26 (API
        2026-08-26.dahlia).
        """

    @field
    def payments(self) -> Payments:
        """Lists the account's payments. Since 2023-12-07 (API 2023-10-16)."""

    @field
    def payout_details(self) -> PayoutDetails:
        """Shows one payout in detail. Since 2025-08-27 (API 2025-08-27.basil)."""

    @field
    def payout_reconciliation_report(self) -> PayoutReconciliationReport:
        """Matches each payout with the transactions it settles. Since 2026-04-23 (API
        2026-04-22.dahlia).
        """

    @field
    def payouts(self) -> Payouts:
        """Shows balances and payouts, and lets the user pay out. Since 2023-12-07 (API 2023-10-16)."""

    @field
    def payouts_list(self) -> PayoutsList:
        """Lists the account's payouts. Since 2024-04-16 (API 2024-04-10)."""

    @field
    def reporting_chart(self) -> ReportingChart:
        """Charts the account's figures over time. Since 2026-10-29 (API 2026-10-28.endive)."""

    @field
    def tax_registrations(self) -> TaxRegistrations:
        """Lets the user manage where the account is registered for tax. Since 2024-07-25 (API
        2024-06-20).
        """

    @field
    def tax_settings(self) -> TaxSettings:
        """Lets the user set up how tax is calculated. Since 2024-07-25 (API 2024-06-20)."""

    @field
    def terminal_hardware_orders(self) -> TerminalHardwareOrders:
        """Lists the account's orders of Terminal hardware. Since 2026-10-29 (API 2026-10-28.endive)."""

    @field
    def terminal_hardware_shop(self) -> TerminalHardwareShop:
        """Lets the user order Terminal hardware. Since 2026-10-29 (API 2026-10-28.endive)."""

    @field
    def agentic_commerce_settings(self) -> AgenticCommerceSettings | None:
        """In preview: sent only with a preview API version or ``allow_preview``. Lets the user set up
        selling through AI agents.
        """

    @field
    def app_install(self) -> AppInstall | None:
        """In preview: sent only with a preview API version or ``allow_preview``. Lets the user install
        apps of the Stripe App Marketplace.
        """

    @field
    def app_viewport(self) -> AppViewport | None:
        """In preview: sent only with a preview API version or ``allow_preview``. Shows an app of the
        Stripe App Marketplace.
        """

    @field
    def bills(self) -> Bills | None:
        """In preview: sent only with a preview API version or ``allow_preview``. Lets the user create
        and pay bills.
        """

    @field
    def business_profile_management(self) -> BusinessProfileManagement | None:
        """In preview: sent only with a preview API version or ``allow_preview``. Lets the user edit the
        account's business profile.
        """

    @field
    def capital_financing(self) -> CapitalFinancing | None:
        """In preview: sent only with a preview API version or ``allow_preview``. Shows the account's
        Capital financing.
        """

    @field
    def capital_financing_application(self) -> CapitalFinancingApplication | None:
        """In preview: sent only with a preview API version or ``allow_preview``. Lets the user apply for
        Capital financing.
        """

    @field
    def capital_financing_manual_payment(self) -> CapitalFinancingManualPayment | None:
        """In preview: sent only with a preview API version or ``allow_preview``. Lets the user pay back
        Capital financing.
        """

    @field
    def capital_financing_promotion(self) -> CapitalFinancingPromotion | None:
        """In preview: sent only with a preview API version or ``allow_preview``. Offers Capital
        financing.
        """

    @field
    def capital_overview(self) -> CapitalOverview | None:
        """In preview: sent only with a preview API version or ``allow_preview``. Sums up the account's
        Capital financing.
        """

    @field
    def check_scanning(self) -> CheckScanning | None:
        """In preview: sent only with a preview API version or ``allow_preview``. Lets the user deposit
        checks by scanning them.
        """

    @field
    def export_tax_transactions(self) -> ExportTaxTransactions | None:
        """In preview: sent only with a preview API version or ``allow_preview``. Lets the user export
        transactions for tax.
        """

    @field
    def financial_account_rewards(self) -> FinancialAccountRewards | None:
        """In preview: sent only with a preview API version or ``allow_preview``. Shows the rewards of a
        financial account.
        """

    @field
    def financial_accounts(self) -> FinancialAccounts | None:
        """In preview: sent only with a preview API version or ``allow_preview``. Shows the account's
        financial accounts.
        """

    @field
    def financial_accounts_transactions(self) -> FinancialAccountsTransactions | None:
        """In preview: sent only with a preview API version or ``allow_preview``. Lists the transactions
        of the account's financial accounts.
        """

    @field
    def instant_payouts(self) -> InstantPayouts | None:
        """In preview: sent only with a preview API version or ``allow_preview``. Lets the user make
        instant payouts.
        """

    @field
    def network_cost_passthrough_report(self) -> NetworkCostPassthroughReport | None:
        """In preview: sent only with a preview API version or ``allow_preview``. Reports the network
        costs passed on to the account.
        """

    @field
    def product_tax_code_selector(self) -> ProductTaxCodeSelector | None:
        """In preview: sent only with a preview API version or ``allow_preview``. Lets the user choose
        the tax code of a product.
        """

    @field
    def recipients(self) -> Recipients | None:
        """In preview: sent only with a preview API version or ``allow_preview``. Lets the user manage
        whom the account sends money to.
        """

    @field
    def recipients_list(self) -> RecipientsList | None:
        """In preview: sent only with a preview API version or ``allow_preview``. Lists whom the account
        sends money to.
        """

    @field
    def tax_threshold_monitoring(self) -> TaxThresholdMonitoring | None:
        """In preview: sent only with a preview API version or ``allow_preview``. Shows where the account
        nears thresholds of tax.
        """


class AccountManagementFeatures(Record):
    """The features of ``account_management``."""

    __slots__ = ()

    @field
    def disable_stripe_user_authentication(self) -> bool:
        """Skips the login with Stripe inside the component. A platform that does so should authenticate
        its users with a second factor of its own. Stripe's default: the opposite of this component's
        ``external_account_collection``. May be ``true`` only for accounts whose updated requirements the
        platform collects (``controller.requirement_collection`` is ``application``). Since 2024-10-29
        (API 2024-10-28.acacia).
        """

    @field
    def external_account_collection(self) -> bool:
        """Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on.
        May be ``false`` only for accounts whose updated requirements the platform collects
        (``controller.requirement_collection`` is ``application``). Since 2024-04-11 (API 2024-04-10).
        """


class AccountManagement(Record):
    """The configuration of ``account_management``. Lets the user view and edit their account details."""

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> AccountManagementFeatures:
        """What each feature has become."""


class AccountOnboardingFeatures(Record):
    """The features of ``account_onboarding``."""

    __slots__ = ()

    @field
    def disable_stripe_user_authentication(self) -> bool:
        """Skips the login with Stripe inside the component. A platform that does so should authenticate
        its users with a second factor of its own. Stripe's default: the opposite of this component's
        ``external_account_collection``. May be ``true`` only for accounts whose updated requirements the
        platform collects (``controller.requirement_collection`` is ``application``). Since 2024-10-29
        (API 2024-10-28.acacia).
        """

    @field
    def external_account_collection(self) -> bool:
        """Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on.
        May be ``false`` for accounts whose updated requirements the platform collects
        (``controller.requirement_collection`` is ``application``), and from API version
        2026-03-25.dahlia on for others that send ``disable_stripe_user_authentication: false`` with it.
        Since 2024-04-11 (API 2024-04-10).
        """


class AccountOnboarding(Record):
    """The configuration of ``account_onboarding``. Collects what Stripe needs to know of an account
    before it can be paid.
    """

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> AccountOnboardingFeatures:
        """What each feature has become."""


class BalanceReportFeatures(Record):
    """The features of ``balance_report``."""

    __slots__ = ()


class BalanceReport(Record):
    """The configuration of ``balance_report``. Summarises the changes to the account's balance over a
    period.
    """

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> BalanceReportFeatures:
        """What each feature has become."""


class BalancesFeatures(Record):
    """The features of ``balances``."""

    __slots__ = ()

    @field
    def disable_stripe_user_authentication(self) -> bool:
        """Skips the login with Stripe inside the component. A platform that does so should authenticate
        its users with a second factor of its own. Stripe's default: the opposite of this component's
        ``external_account_collection``. May be ``true`` only for accounts whose updated requirements the
        platform collects (``controller.requirement_collection`` is ``application``). Since 2024-10-29
        (API 2024-10-28.acacia).
        """

    @field
    def edit_payout_schedule(self) -> bool:
        """Lets the user change when payouts are made. Stripe's default: on where Stripe is liable for
        negative balances (``controller.losses.payments`` is ``stripe``), otherwise off. Since 2024-04-16
        (API 2024-04-10).
        """

    @field
    def external_account_collection(self) -> bool:
        """Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on.
        May be ``false`` only for accounts whose updated requirements the platform collects
        (``controller.requirement_collection`` is ``application``). Since 2024-05-23 (API 2024-04-10).
        """

    @field
    def instant_payouts(self) -> bool:
        """Lets the user make instant payouts. Stripe's default: on where Stripe is liable for negative
        balances; otherwise the platform's instant payout rules in the Dashboard decide. Since 2024-04-16
        (API 2024-04-10).
        """

    @field
    def standard_payouts(self) -> bool:
        """Lets the user make standard payouts. Stripe's default: on where Stripe is liable for negative
        balances (``controller.losses.payments`` is ``stripe``), otherwise off. Since 2024-04-16 (API
        2024-04-10).
        """


class Balances(Record):
    """The configuration of ``balances``. Shows the account's balances and lets the user pay them out."""

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> BalancesFeatures:
        """What each feature has become."""


class DisputesListFeatures(Record):
    """The features of ``disputes_list``."""

    __slots__ = ()

    @field
    def capture_payments(self) -> bool:
        """Lets the user capture and cancel payment intents. Stripe's default: on. Since 2025-05-29 (API
        2025-05-28.basil).
        """

    @field
    def destination_on_behalf_of_charge_management(self) -> bool:
        """Lets the connected account manage destination charges made on its behalf. Stripe's default:
        off. Since 2025-05-29 (API 2025-05-28.basil).
        """

    @field
    def dispute_management(self) -> bool:
        """Lets the user answer disputes: submit evidence or accept them. Stripe's default: on. Since
        2025-05-29 (API 2025-05-28.basil).
        """

    @field
    def refund_management(self) -> bool:
        """Lets the user refund payments. Stripe's default: on. Since 2025-05-29 (API 2025-05-28.basil)."""

    @field
    def smart_disputes_management(self) -> bool:
        """Lets the user manage disputes that Stripe's Smart Disputes answers. Stripe's default: the same
        as this component's ``dispute_management``. Since 2026-07-29 (API 2026-07-29.dahlia).
        """


class DisputesList(Record):
    """The configuration of ``disputes_list``. Lists the account's disputes."""

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> DisputesListFeatures:
        """What each feature has become."""


class DocumentsFeatures(Record):
    """The features of ``documents``."""

    __slots__ = ()


class Documents(Record):
    """The configuration of ``documents``. Lists documents such as tax invoices for download."""

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> DocumentsFeatures:
        """What each feature has become."""


class FinancialAccountFeatures(Record):
    """The features of ``financial_account``."""

    __slots__ = ()

    @field
    def disable_stripe_user_authentication(self) -> bool:
        """Skips the login with Stripe inside the component. A platform that does so should authenticate
        its users with a second factor of its own. Stripe's default: the opposite of this component's
        ``external_account_collection``. May be ``true`` only for accounts whose updated requirements the
        platform collects (``controller.requirement_collection`` is ``application``). Since 2025-01-27
        (API 2025-01-27.acacia).
        """

    @field
    def external_account_collection(self) -> bool:
        """Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on.
        May be ``false`` only for accounts whose updated requirements the platform collects
        (``controller.requirement_collection`` is ``application``). Since 2025-01-27 (API
        2025-01-27.acacia).
        """

    @field
    def send_money(self) -> bool:
        """Lets the user send money from the financial account. Stripe does not document a default. Since
        2025-01-27 (API 2025-01-27.acacia).
        """

    @field
    def transfer_balance(self) -> bool:
        """Lets the user move money between the payments balance and the financial account. Stripe does
        not document a default. Since 2025-01-27 (API 2025-01-27.acacia).
        """


class FinancialAccount(Record):
    """The configuration of ``financial_account``. Shows one financial account: its balance and how to
    fund it.
    """

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> FinancialAccountFeatures:
        """What each feature has become."""


class FinancialAccountTransactionsFeatures(Record):
    """The features of ``financial_account_transactions``."""

    __slots__ = ()

    @field
    def card_spend_dispute_management(self) -> bool:
        """Lets the user dispute card spend and follow those disputes. Stripe does not document a
        default. Since 2025-01-27 (API 2025-01-27.acacia).
        """


class FinancialAccountTransactions(Record):
    """The configuration of ``financial_account_transactions``. Lists the transactions of one financial
    account.
    """

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> FinancialAccountTransactionsFeatures:
        """What each feature has become."""


class InstantPayoutsPromotionFeatures(Record):
    """The features of ``instant_payouts_promotion``."""

    __slots__ = ()

    @field
    def disable_stripe_user_authentication(self) -> bool:
        """Skips the login with Stripe inside the component. A platform that does so should authenticate
        its users with a second factor of its own. Stripe's default: the opposite of this component's
        ``external_account_collection``. May be ``true`` only for accounts whose updated requirements the
        platform collects (``controller.requirement_collection`` is ``application``). Since 2025-07-30
        (API 2025-07-30.basil).
        """

    @field
    def external_account_collection(self) -> bool:
        """Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on.
        May be ``false`` only for accounts whose updated requirements the platform collects
        (``controller.requirement_collection`` is ``application``). Since 2025-07-30 (API
        2025-07-30.basil).
        """

    @field
    def instant_payouts(self) -> bool:
        """Lets the user make instant payouts. Stripe's default: on where Stripe is liable for negative
        balances; otherwise the platform's instant payout rules in the Dashboard decide. Since 2025-07-30
        (API 2025-07-30.basil).
        """


class InstantPayoutsPromotion(Record):
    """The configuration of ``instant_payouts_promotion``. Offers an instant payout to accounts that are
    eligible for one.
    """

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> InstantPayoutsPromotionFeatures:
        """What each feature has become."""


class IssuingCardFeatures(Record):
    """The features of ``issuing_card``."""

    __slots__ = ()

    @field
    def card_management(self) -> bool:
        """Lets the user create and manage cards. Stripe does not document a default. Since 2025-01-27
        (API 2025-01-27.acacia).
        """

    @field
    def card_spend_dispute_management(self) -> bool:
        """Lets the user dispute card spend and follow those disputes. Stripe does not document a
        default. Since 2025-01-27 (API 2025-01-27.acacia).
        """

    @field
    def cardholder_management(self) -> bool:
        """Lets the user create and manage cardholders. Stripe does not document a default. Since
        2025-01-27 (API 2025-01-27.acacia).
        """

    @field
    def spend_control_management(self) -> bool:
        """Lets the user set spending controls on cards. Stripe does not document a default. Since
        2025-01-27 (API 2025-01-27.acacia).
        """


class IssuingCard(Record):
    """The configuration of ``issuing_card``. Shows one issued card."""

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> IssuingCardFeatures:
        """What each feature has become."""


class IssuingCardsListFeatures(Record):
    """The features of ``issuing_cards_list``."""

    __slots__ = ()

    @field
    def card_management(self) -> bool:
        """Lets the user create and manage cards. Stripe does not document a default. Since 2025-01-27
        (API 2025-01-27.acacia).
        """

    @field
    def card_spend_dispute_management(self) -> bool:
        """Lets the user dispute card spend and follow those disputes. Stripe does not document a
        default. Since 2025-01-27 (API 2025-01-27.acacia).
        """

    @field
    def cardholder_management(self) -> bool:
        """Lets the user create and manage cardholders. Stripe does not document a default. Since
        2025-01-27 (API 2025-01-27.acacia).
        """

    @field
    def disable_stripe_user_authentication(self) -> bool:
        """Skips the login with Stripe inside the component. A platform that does so should authenticate
        its users with a second factor of its own. Stripe's default: the opposite of this component's
        ``external_account_collection``. May be ``true`` only for accounts whose updated requirements the
        platform collects (``controller.requirement_collection`` is ``application``). Since 2025-01-27
        (API 2025-01-27.acacia).
        """

    @field
    def spend_control_management(self) -> bool:
        """Lets the user set spending controls on cards. Stripe does not document a default. Since
        2025-01-27 (API 2025-01-27.acacia).
        """


class IssuingCardsList(Record):
    """The configuration of ``issuing_cards_list``. Lists the cards issued to the account."""

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> IssuingCardsListFeatures:
        """What each feature has become."""


class NotificationBannerFeatures(Record):
    """The features of ``notification_banner``."""

    __slots__ = ()

    @field
    def disable_stripe_user_authentication(self) -> bool:
        """Skips the login with Stripe inside the component. A platform that does so should authenticate
        its users with a second factor of its own. Stripe's default: the opposite of this component's
        ``external_account_collection``. May be ``true`` only for accounts whose updated requirements the
        platform collects (``controller.requirement_collection`` is ``application``). Since 2024-10-29
        (API 2024-10-28.acacia).
        """

    @field
    def external_account_collection(self) -> bool:
        """Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on.
        May be ``false`` only for accounts whose updated requirements the platform collects
        (``controller.requirement_collection`` is ``application``). Since 2024-04-11 (API 2024-04-10).
        """


class NotificationBanner(Record):
    """The configuration of ``notification_banner``. Shows what Stripe requires of the account, with a
    way to resolve it.
    """

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> NotificationBannerFeatures:
        """What each feature has become."""


class PaymentDetailsFeatures(Record):
    """The features of ``payment_details``."""

    __slots__ = ()

    @field
    def capture_payments(self) -> bool:
        """Lets the user capture and cancel payment intents. Stripe's default: on. Since 2023-12-07 (API
        2023-10-16).
        """

    @field
    def destination_on_behalf_of_charge_management(self) -> bool:
        """Lets the connected account manage destination charges made on its behalf. Stripe's default:
        off. Since 2024-03-28 (API 2023-10-16).
        """

    @field
    def dispute_management(self) -> bool:
        """Lets the user answer disputes: submit evidence or accept them. Stripe's default: on. Since
        2023-12-07 (API 2023-10-16).
        """

    @field
    def refund_management(self) -> bool:
        """Lets the user refund payments. Stripe's default: on. Since 2023-12-07 (API 2023-10-16)."""

    @field
    def smart_disputes_management(self) -> bool:
        """Lets the user manage disputes that Stripe's Smart Disputes answers. Stripe's default: the same
        as this component's ``dispute_management``. Since 2026-07-29 (API 2026-07-29.dahlia).
        """


class PaymentDetails(Record):
    """The configuration of ``payment_details``. Shows one payment in detail."""

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> PaymentDetailsFeatures:
        """What each feature has become."""


class PaymentDisputesFeatures(Record):
    """The features of ``payment_disputes``."""

    __slots__ = ()

    @field
    def destination_on_behalf_of_charge_management(self) -> bool:
        """Lets the connected account manage destination charges made on its behalf. Stripe's default:
        off. Since 2025-05-29 (API 2025-05-28.basil).
        """

    @field
    def dispute_management(self) -> bool:
        """Lets the user answer disputes: submit evidence or accept them. Stripe's default: on. Since
        2025-05-29 (API 2025-05-28.basil).
        """

    @field
    def refund_management(self) -> bool:
        """Lets the user refund payments. Stripe's default: on. Since 2025-05-29 (API 2025-05-28.basil)."""

    @field
    def smart_disputes_management(self) -> bool:
        """Lets the user manage disputes that Stripe's Smart Disputes answers. Stripe's default: the same
        as this component's ``dispute_management``. Since 2026-07-29 (API 2026-07-29.dahlia).
        """


class PaymentDisputes(Record):
    """The configuration of ``payment_disputes``. Shows the disputes of one payment."""

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> PaymentDisputesFeatures:
        """What each feature has become."""


class PaymentMethodSettingsFeatures(Record):
    """The features of ``payment_method_settings``."""

    __slots__ = ()

    @field
    def disable_stripe_user_authentication(self) -> bool:
        """Skips the login with Stripe inside the component. A platform that does so should authenticate
        its users with a second factor of its own. Stripe's default: off. May be ``true`` only for
        accounts whose updated requirements the platform collects (``controller.requirement_collection``
        is ``application``). Since 2026-08-26 (API 2026-08-26.dahlia).
        """


class PaymentMethodSettings(Record):
    """The configuration of ``payment_method_settings``. Lets the user choose the payment methods the
    account accepts.
    """

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> PaymentMethodSettingsFeatures:
        """What each feature has become."""


class PaymentsFeatures(Record):
    """The features of ``payments``."""

    __slots__ = ()

    @field
    def capture_payments(self) -> bool:
        """Lets the user capture and cancel payment intents. Stripe's default: on. Since 2023-12-07 (API
        2023-10-16).
        """

    @field
    def destination_on_behalf_of_charge_management(self) -> bool:
        """Lets the connected account manage destination charges made on its behalf. Stripe's default:
        off. Since 2024-03-28 (API 2023-10-16).
        """

    @field
    def dispute_management(self) -> bool:
        """Lets the user answer disputes: submit evidence or accept them. Stripe's default: on. Since
        2023-12-07 (API 2023-10-16).
        """

    @field
    def refund_management(self) -> bool:
        """Lets the user refund payments. Stripe's default: on. Since 2023-12-07 (API 2023-10-16)."""

    @field
    def smart_disputes_management(self) -> bool:
        """Lets the user manage disputes that Stripe's Smart Disputes answers. Stripe's default: the same
        as this component's ``dispute_management``. Since 2026-07-29 (API 2026-07-29.dahlia).
        """


class Payments(Record):
    """The configuration of ``payments``. Lists the account's payments."""

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> PaymentsFeatures:
        """What each feature has become."""


class PayoutDetailsFeatures(Record):
    """The features of ``payout_details``."""

    __slots__ = ()


class PayoutDetails(Record):
    """The configuration of ``payout_details``. Shows one payout in detail."""

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> PayoutDetailsFeatures:
        """What each feature has become."""


class PayoutReconciliationReportFeatures(Record):
    """The features of ``payout_reconciliation_report``."""

    __slots__ = ()


class PayoutReconciliationReport(Record):
    """The configuration of ``payout_reconciliation_report``. Matches each payout with the transactions
    it settles.
    """

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> PayoutReconciliationReportFeatures:
        """What each feature has become."""


class PayoutsFeatures(Record):
    """The features of ``payouts``."""

    __slots__ = ()

    @field
    def disable_stripe_user_authentication(self) -> bool:
        """Skips the login with Stripe inside the component. A platform that does so should authenticate
        its users with a second factor of its own. Stripe's default: the opposite of this component's
        ``external_account_collection``. May be ``true`` only for accounts whose updated requirements the
        platform collects (``controller.requirement_collection`` is ``application``). Since 2024-10-29
        (API 2024-10-28.acacia).
        """

    @field
    def edit_payout_schedule(self) -> bool:
        """Lets the user change when payouts are made. Stripe's default: on where Stripe is liable for
        negative balances (``controller.losses.payments`` is ``stripe``), otherwise off. Since 2023-12-22
        (API 2023-10-16).
        """

    @field
    def external_account_collection(self) -> bool:
        """Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on.
        May be ``false`` only for accounts whose updated requirements the platform collects
        (``controller.requirement_collection`` is ``application``). Since 2024-05-23 (API 2024-04-10).
        """

    @field
    def instant_payouts(self) -> bool:
        """Lets the user make instant payouts. Stripe's default: on where Stripe is liable for negative
        balances; otherwise the platform's instant payout rules in the Dashboard decide. Since 2023-12-22
        (API 2023-10-16).
        """

    @field
    def standard_payouts(self) -> bool:
        """Lets the user make standard payouts. Stripe's default: on where Stripe is liable for negative
        balances (``controller.losses.payments`` is ``stripe``), otherwise off. Since 2023-12-22 (API
        2023-10-16).
        """


class Payouts(Record):
    """The configuration of ``payouts``. Shows balances and payouts, and lets the user pay out."""

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> PayoutsFeatures:
        """What each feature has become."""


class PayoutsListFeatures(Record):
    """The features of ``payouts_list``."""

    __slots__ = ()


class PayoutsList(Record):
    """The configuration of ``payouts_list``. Lists the account's payouts."""

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> PayoutsListFeatures:
        """What each feature has become."""


class ReportingChartFeatures(Record):
    """The features of ``reporting_chart``."""

    __slots__ = ()


class ReportingChart(Record):
    """The configuration of ``reporting_chart``. Charts the account's figures over time."""

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> ReportingChartFeatures:
        """What each feature has become."""


class TaxRegistrationsFeatures(Record):
    """The features of ``tax_registrations``."""

    __slots__ = ()


class TaxRegistrations(Record):
    """The configuration of ``tax_registrations``. Lets the user manage where the account is registered
    for tax.
    """

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> TaxRegistrationsFeatures:
        """What each feature has become."""


class TaxSettingsFeatures(Record):
    """The features of ``tax_settings``."""

    __slots__ = ()


class TaxSettings(Record):
    """The configuration of ``tax_settings``. Lets the user set up how tax is calculated."""

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> TaxSettingsFeatures:
        """What each feature has become."""


class TerminalHardwareOrdersFeatures(Record):
    """The features of ``terminal_hardware_orders``."""

    __slots__ = ()


class TerminalHardwareOrders(Record):
    """The configuration of ``terminal_hardware_orders``. Lists the account's orders of Terminal
    hardware.
    """

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> TerminalHardwareOrdersFeatures:
        """What each feature has become."""


class TerminalHardwareShopFeatures(Record):
    """The features of ``terminal_hardware_shop``."""

    __slots__ = ()


class TerminalHardwareShop(Record):
    """The configuration of ``terminal_hardware_shop``. Lets the user order Terminal hardware."""

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> TerminalHardwareShopFeatures:
        """What each feature has become."""


class AgenticCommerceSettingsFeatures(Record):
    """The features of ``agentic_commerce_settings``."""

    __slots__ = ()


class AgenticCommerceSettings(Record):
    """In preview. The configuration of ``agentic_commerce_settings``. Lets the user set up selling
    through AI agents.
    """

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> AgenticCommerceSettingsFeatures:
        """What each feature has become."""


class AppInstallFeatures(Record):
    """The features of ``app_install``."""

    __slots__ = ()

    @field
    def allowed_apps(self) -> list[str]:
        """In preview: sent only with a preview API version or ``allow_preview``. The apps that the
        component may offer, by their ids. Stripe does not document a default.
        """


class AppInstall(Record):
    """In preview. The configuration of ``app_install``. Lets the user install apps of the Stripe App
    Marketplace.
    """

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> AppInstallFeatures:
        """What each feature has become."""


class AppViewportFeatures(Record):
    """The features of ``app_viewport``."""

    __slots__ = ()

    @field
    def allowed_apps(self) -> list[str]:
        """In preview: sent only with a preview API version or ``allow_preview``. The apps that the
        component may offer, by their ids. Stripe does not document a default.
        """


class AppViewport(Record):
    """In preview. The configuration of ``app_viewport``. Shows an app of the Stripe App Marketplace."""

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> AppViewportFeatures:
        """What each feature has become."""


class BillsFeatures(Record):
    """The features of ``bills``."""

    __slots__ = ()

    @field
    def bill_management(self) -> bool:
        """In preview: sent only with a preview API version or ``allow_preview``. Lets the user create
        and pay bills. Stripe does not document a default.
        """

    @field
    def disable_stripe_user_authentication(self) -> bool:
        """In preview: sent only with a preview API version or ``allow_preview``. Skips the login with
        Stripe inside the component. A platform that does so should authenticate its users with a second
        factor of its own. Stripe's default: off. May be ``true`` only for accounts whose updated
        requirements the platform collects (``controller.requirement_collection`` is ``application``).
        """

    @field
    def send_money(self) -> bool:
        """In preview: sent only with a preview API version or ``allow_preview``. Lets the user send
        money from the financial account. Stripe does not document a default.
        """


class Bills(Record):
    """In preview. The configuration of ``bills``. Lets the user create and pay bills."""

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> BillsFeatures:
        """What each feature has become."""


class BusinessProfileManagementFeatures(Record):
    """The features of ``business_profile_management``."""

    __slots__ = ()


class BusinessProfileManagement(Record):
    """In preview. The configuration of ``business_profile_management``. Lets the user edit the account's
    business profile.
    """

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> BusinessProfileManagementFeatures:
        """What each feature has become."""


class CapitalFinancingFeatures(Record):
    """The features of ``capital_financing``."""

    __slots__ = ()


class CapitalFinancing(Record):
    """In preview. The configuration of ``capital_financing``. Shows the account's Capital financing."""

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> CapitalFinancingFeatures:
        """What each feature has become."""


class CapitalFinancingApplicationFeatures(Record):
    """The features of ``capital_financing_application``."""

    __slots__ = ()


class CapitalFinancingApplication(Record):
    """In preview. The configuration of ``capital_financing_application``. Lets the user apply for
    Capital financing.
    """

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> CapitalFinancingApplicationFeatures:
        """What each feature has become."""


class CapitalFinancingManualPaymentFeatures(Record):
    """The features of ``capital_financing_manual_payment``."""

    __slots__ = ()


class CapitalFinancingManualPayment(Record):
    """In preview. The configuration of ``capital_financing_manual_payment``. Lets the user pay back
    Capital financing.
    """

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> CapitalFinancingManualPaymentFeatures:
        """What each feature has become."""


class CapitalFinancingPromotionFeatures(Record):
    """The features of ``capital_financing_promotion``."""

    __slots__ = ()


class CapitalFinancingPromotion(Record):
    """In preview. The configuration of ``capital_financing_promotion``. Offers Capital financing."""

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> CapitalFinancingPromotionFeatures:
        """What each feature has become."""


class CapitalOverviewFeatures(Record):
    """The features of ``capital_overview``."""

    __slots__ = ()


class CapitalOverview(Record):
    """In preview. The configuration of ``capital_overview``. Sums up the account's Capital financing."""

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> CapitalOverviewFeatures:
        """What each feature has become."""


class CheckScanningFeatures(Record):
    """The features of ``check_scanning``."""

    __slots__ = ()

    @field
    def create_us_paper_check_on_application(self) -> bool:
        """In preview: sent only with a preview API version or ``allow_preview``. Stripe does not say
        what this does. Stripe does not document a default.
        """


class CheckScanning(Record):
    """In preview. The configuration of ``check_scanning``. Lets the user deposit checks by scanning
    them.
    """

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> CheckScanningFeatures:
        """What each feature has become."""


class ExportTaxTransactionsFeatures(Record):
    """The features of ``export_tax_transactions``."""

    __slots__ = ()


class ExportTaxTransactions(Record):
    """In preview. The configuration of ``export_tax_transactions``. Lets the user export transactions
    for tax.
    """

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> ExportTaxTransactionsFeatures:
        """What each feature has become."""


class FinancialAccountRewardsFeatures(Record):
    """The features of ``financial_account_rewards``."""

    __slots__ = ()


class FinancialAccountRewards(Record):
    """In preview. The configuration of ``financial_account_rewards``. Shows the rewards of a financial
    account.
    """

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> FinancialAccountRewardsFeatures:
        """What each feature has become."""


class FinancialAccountsFeatures(Record):
    """The features of ``financial_accounts``."""

    __slots__ = ()

    @field
    def bill_management(self) -> bool:
        """In preview: sent only with a preview API version or ``allow_preview``. Lets the user create
        and pay bills. Stripe does not document a default.
        """

    @field
    def card_management(self) -> bool:
        """In preview: sent only with a preview API version or ``allow_preview``. Lets the user create
        and manage cards. Stripe does not document a default.
        """

    @field
    def disable_stripe_user_authentication(self) -> bool:
        """In preview: sent only with a preview API version or ``allow_preview``. Skips the login with
        Stripe inside the component. A platform that does so should authenticate its users with a second
        factor of its own. Stripe's default: off. May be ``true`` only for accounts whose updated
        requirements the platform collects (``controller.requirement_collection`` is ``application``).
        """

    @field
    def edit_payout_schedule(self) -> bool:
        """In preview: sent only with a preview API version or ``allow_preview``. Lets the user change
        when payouts are made. Stripe's default: on where Stripe is liable for negative balances
        (``controller.losses.payments`` is ``stripe``), otherwise off.
        """

    @field
    def send_money(self) -> bool:
        """In preview: sent only with a preview API version or ``allow_preview``. Lets the user send
        money from the financial account. Stripe does not document a default.
        """


class FinancialAccounts(Record):
    """In preview. The configuration of ``financial_accounts``. Shows the account's financial accounts."""

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> FinancialAccountsFeatures:
        """What each feature has become."""


class FinancialAccountsTransactionsFeatures(Record):
    """The features of ``financial_accounts_transactions``."""

    __slots__ = ()

    @field
    def capture_payments(self) -> bool:
        """In preview: sent only with a preview API version or ``allow_preview``. Lets the user capture
        and cancel payment intents. Stripe's default: on.
        """

    @field
    def card_management(self) -> bool:
        """In preview: sent only with a preview API version or ``allow_preview``. Lets the user create
        and manage cards. Stripe does not document a default.
        """

    @field
    def card_spend_dispute_management(self) -> bool:
        """In preview: sent only with a preview API version or ``allow_preview``. Lets the user dispute
        card spend and follow those disputes. Stripe does not document a default.
        """

    @field
    def destination_on_behalf_of_charge_management(self) -> bool:
        """In preview: sent only with a preview API version or ``allow_preview``. Lets the connected
        account manage destination charges made on its behalf. Stripe's default: off.
        """

    @field
    def dispute_management(self) -> bool:
        """In preview: sent only with a preview API version or ``allow_preview``. Lets the user answer
        disputes: submit evidence or accept them. Stripe's default: on.
        """

    @field
    def refund_management(self) -> bool:
        """In preview: sent only with a preview API version or ``allow_preview``. Lets the user refund
        payments. Stripe's default: on.
        """


class FinancialAccountsTransactions(Record):
    """In preview. The configuration of ``financial_accounts_transactions``. Lists the transactions of
    the account's financial accounts.
    """

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> FinancialAccountsTransactionsFeatures:
        """What each feature has become."""


class InstantPayoutsFeatures(Record):
    """The features of ``instant_payouts``."""

    __slots__ = ()


class InstantPayouts(Record):
    """In preview. The configuration of ``instant_payouts``. Lets the user make instant payouts."""

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> InstantPayoutsFeatures:
        """What each feature has become."""


class NetworkCostPassthroughReportFeatures(Record):
    """The features of ``network_cost_passthrough_report``."""

    __slots__ = ()


class NetworkCostPassthroughReport(Record):
    """In preview. The configuration of ``network_cost_passthrough_report``. Reports the network costs
    passed on to the account.
    """

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> NetworkCostPassthroughReportFeatures:
        """What each feature has become."""


class ProductTaxCodeSelectorFeatures(Record):
    """The features of ``product_tax_code_selector``."""

    __slots__ = ()


class ProductTaxCodeSelector(Record):
    """In preview. The configuration of ``product_tax_code_selector``. Lets the user choose the tax code
    of a product.
    """

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> ProductTaxCodeSelectorFeatures:
        """What each feature has become."""


class RecipientsFeatures(Record):
    """The features of ``recipients``."""

    __slots__ = ()

    @field
    def send_money(self) -> bool:
        """In preview: sent only with a preview API version or ``allow_preview``. Lets the user send
        money from the financial account. Stripe does not document a default.
        """


class Recipients(Record):
    """In preview. The configuration of ``recipients``. Lets the user manage whom the account sends money
    to.
    """

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> RecipientsFeatures:
        """What each feature has become."""


class RecipientsListFeatures(Record):
    """The features of ``recipients_list``."""

    __slots__ = ()

    @field
    def disable_stripe_user_authentication(self) -> bool:
        """In preview: sent only with a preview API version or ``allow_preview``. Skips the login with
        Stripe inside the component. A platform that does so should authenticate its users with a second
        factor of its own. Stripe's default: off. May be ``true`` only for accounts whose updated
        requirements the platform collects (``controller.requirement_collection`` is ``application``).
        """

    @field
    def send_money(self) -> bool:
        """In preview: sent only with a preview API version or ``allow_preview``. Lets the user send
        money from the financial account. Stripe does not document a default.
        """


class RecipientsList(Record):
    """In preview. The configuration of ``recipients_list``. Lists whom the account sends money to."""

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> RecipientsListFeatures:
        """What each feature has become."""


class TaxThresholdMonitoringFeatures(Record):
    """The features of ``tax_threshold_monitoring``."""

    __slots__ = ()


class TaxThresholdMonitoring(Record):
    """In preview. The configuration of ``tax_threshold_monitoring``. Shows where the account nears
    thresholds of tax.
    """

    __slots__ = ()
    __match_args__ = ("enabled", "features")

    @field
    def enabled(self) -> bool:
        """Whether the front end may mount the component."""

    @field
    def features(self) -> TaxThresholdMonitoringFeatures:
        """What each feature has become."""


# An event with its resource: what `Webhook.construct_event` gives.
Event = AccountEvent | FinancialConnectionsAccountEvent | FinancialConnectionsAuthorizationEvent | FinancialConnectionsSessionEvent | UnknownEvent


__all__ = [
    "Record",
    "Components",
    "Event",
    "AccountSession",
    "AccountCapabilities",
    "AccountControllerFees",
    "AccountControllerLosses",
    "AccountControllerStripeDashboard",
    "AccountController",
    "AccountRequirementsAlternative",
    "AccountRequirementsError",
    "AccountRequirements",
    "Account",
    "V2CoreAccountResponsibilities",
    "V2CoreAccountDefaults",
    "V2CoreAccount",
    "ApiObject",
    "FinancialConnectionsAccountHolder",
    "FinancialConnectionsAccountNumber",
    "FinancialConnectionsCashBalance",
    "FinancialConnectionsCreditBalance",
    "FinancialConnectionsBalance",
    "FinancialConnectionsBalanceRefresh",
    "FinancialConnectionsClassificationState",
    "FinancialConnectionsMerchantEnrichmentState",
    "FinancialConnectionsEnrichmentState",
    "FinancialConnectionsInferredBalancesRefresh",
    "FinancialConnectionsInstitutionFeature",
    "FinancialConnectionsInstitutionFeatures",
    "FinancialConnectionsInstitution",
    "FinancialConnectionsAccountOwner",
    "FinancialConnectionsAccountOwnerPage",
    "FinancialConnectionsAccountOwnership",
    "FinancialConnectionsOwnershipRefresh",
    "FinancialConnectionsActiveStatus",
    "FinancialConnectionsInactiveStatus",
    "FinancialConnectionsStatusDetails",
    "FinancialConnectionsTransactionRefresh",
    "FinancialConnectionsAccount",
    "FinancialConnectionsAccountPage",
    "FinancialConnectionsSessionFilters",
    "FinancialConnectionsSessionHosted",
    "FinancialConnectionsSessionLimits",
    "FinancialConnectionsSessionManualEntry",
    "FinancialConnectionsSessionPreCollectedConsent",
    "FinancialConnectionsSessionRelinkOptions",
    "FinancialConnectionsSessionRelinkResult",
    "FinancialConnectionsSessionCancelled",
    "FinancialConnectionsSessionStatusDetails",
    "FinancialConnectionsSession",
    "FinancialConnectionsClassificationLabels",
    "FinancialConnectionsClassification",
    "FinancialConnectionsMerchant",
    "FinancialConnectionsTransactionEnrichments",
    "FinancialConnectionsTransactionStatusTransitions",
    "FinancialConnectionsTransaction",
    "FinancialConnectionsTransactionPage",
    "FinancialConnectionsInferredBalance",
    "FinancialConnectionsInferredBalancePage",
    "FinancialConnectionsAuthorizationActiveStatus",
    "FinancialConnectionsAuthorizationInactiveStatus",
    "FinancialConnectionsAuthorizationStatusDetails",
    "FinancialConnectionsAuthorization",
    "FinancialConnectionsInstitutionPage",
    "FinancialConnectionsConsent",
    "FinancialConnectionsTransactionChange",
    "FinancialConnectionsTransactionChangePage",
    "EventRequest",
    "EventPreviousAttributes",
    "AccountEventData",
    "AccountEvent",
    "FinancialConnectionsAccountEventData",
    "FinancialConnectionsAccountEvent",
    "FinancialConnectionsAuthorizationEventData",
    "FinancialConnectionsAuthorizationEvent",
    "FinancialConnectionsSessionEventData",
    "FinancialConnectionsSessionEvent",
    "EventResource",
    "UnknownEventData",
    "UnknownEvent",
    "EventReason",
    "EventRelatedObject",
    "EventNotification",
]
