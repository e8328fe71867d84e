from uuid import uuid4

from django.db.models import SlugField
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods

from events.models import Edition, EditionState
from foundation.statements import Blank, Statement
from registrations.domain.directory import directory
from registrations.domain.opening import full_types, is_over, open_types
from registrations.domain.refusals import RegistrationClosed, SoldOut
from registrations.domain.registering import Agreement
from registrations.domain.registering import register as register_person
from registrations.forms.consents import consent_text
from registrations.forms.registration import RegistrationForm
from registrations.models import Order

ANNOUNCED = Statement(
    lambda: (
        Edition.objects.filter(slug=Blank("slug", SlugField()))
        .exclude(state=EditionState.DRAFT)
        .select_related("venue")
    )
)


@require_http_methods(["GET", "HEAD", "POST"])
@cache_control(private=True, no_cache=True)
def register(request: HttpRequest, edition: str) -> HttpResponse:
    wanted = ANNOUNCED.one(slug=edition)
    if wanted is None:
        raise Http404
    types = open_types(wanted)
    if not types:
        return closed(request, wanted)
    if request.method == "POST":
        return take(request, wanted, RegistrationForm(request.POST, types=types))
    if len(full_types(types)) == len(types):
        return sold_out(request, wanted)
    return show(request, wanted, RegistrationForm(types=types))


def take(request: HttpRequest, edition: Edition, form: RegistrationForm) -> HttpResponse:
    if not form.is_valid():
        return show(request, edition, form, status=400)
    try:
        order = _register(form, edition)
    except RegistrationClosed:
        return closed(request, edition, status=409)
    except SoldOut as refusal:
        return refuse(request, edition, form, refusal)
    return redirect("registrations:order", order.secret)


def _register(form: RegistrationForm, edition: Edition) -> Order:
    agreement = Agreement(consent_text(edition), get_language() or edition.main_language)
    person = form.person(form.cleaned_data["language"])
    form_token = form.cleaned_data["form_token"] or uuid4()
    return register_person(form.chosen_type, person, agreement=agreement, form_token=form_token)


def refuse(request: HttpRequest, edition: Edition, form: RegistrationForm, refusal: SoldOut) -> HttpResponse:
    """Another type may still have places; then nothing typed is lost."""
    if len(full_types(form.types)) == len(form.types):
        return sold_out(request, edition, status=409)
    form.refuse_type(str(refusal))
    return show(request, edition, form, status=409, code=refusal.code)


def show(
    request: HttpRequest, edition: Edition, form: RegistrationForm, *, status: int = 200, code: str = ""
) -> HttpResponse:
    form.mark_full(full_types(form.types))
    context = {
        "edition": edition,
        "section": "register",
        "form": form,
        "consent_text": consent_text(edition),
        "directory": directory(edition),
        "code": code,
    }
    return render(request, "registrations/register.html", context, status=status)


def sold_out(request: HttpRequest, edition: Edition, *, status: int = 200) -> HttpResponse:
    context = {"edition": edition, "section": "register"}
    return render(request, "registrations/sold_out.html", context, status=status)


def closed(request: HttpRequest, edition: Edition, *, status: int = 200) -> HttpResponse:
    context = {"edition": edition, "section": "register", "is_over": is_over(edition)}
    return render(request, "registrations/closed.html", context, status=status)
