"""The composition root: the one place where everything is put together, and the one visible list of blueprints."""

import threading
from dataclasses import dataclass
from importlib.metadata import version

import flask_smorest
from flask import Flask
from sqlalchemy.orm import Session

from .accounts import routes as accounts
from .accounts.authenticate import authenticate
from .calls import opt_out
from .calls import routes as calls
from .calls.browser import routes as browser_calls
from .calls.caller_id import routes as caller_ids
from .calls.setup import plan_checks, register_calls
from .calls.twilio import browser_hooks, hooks
from .contacts import routes as contacts
from .declines import routes as declines
from .flow import routes as flow
from .flow.jobs import register as register_flow
from .flow.tidying import plan_tidying
from .http import health, metrics
from .http.docs import install_docs
from .http.limits import Limiter
from .http.openapi import API_PREFIX, complete, configuration
from .http.problems import install_problems
from .http.request import Services, install
from .http.security import install_security
from .http.spa import install_pages
from .jobs import JobQueue
from .jobs.standing import plan
from .messages import routes as messages
from .migrate import Standing, standing
from .offers import import_routes as imports
from .offers import participant_routes as participants
from .offers import routes as offers
from .settings import Settings
from .steps import routes as steps
from .store import Database
from .store.sealing import use_keys
from .templates import routes as templates

# In the order in which the document and its page show them: the way through first.
API_BLUEPRINTS = (
    offers.blp,
    participants.blp,
    imports.blp,
    declines.blp,
    calls.blp,
    messages.blp,
    steps.blp,
    flow.blp,
    contacts.blp,
    templates.blp,
    accounts.blp,
    caller_ids.blp,
    browser_calls.blp,
)


@dataclass(frozen=True, slots=True)
class Parts:
    """What is built from the settings and shared by the web app, the worker and the commands."""

    settings: Settings
    database: Database
    queue: JobQueue


def build(settings: Settings) -> Parts:
    use_keys(settings.sealing_keys, signing_key=settings.signing_key)
    database = Database(settings.database_url)
    queue = JobQueue(database)
    register_calls(queue, database=database, settings=settings)
    register_flow(queue, database)
    return Parts(settings, database, queue)


def plan_standing_jobs(parts: Parts) -> threading.Thread:
    """At the start of whatever runs jobs; what repeats goes on by itself from then on."""

    def planning(session: Session) -> None:
        plan_tidying(session)
        if parts.settings.twilio:
            plan_checks(session)

    return plan(parts.database, planning)


def create_app(parts: Parts) -> Flask:
    app = Flask(__name__, static_folder=None)
    app.json.sort_keys = False  # type: ignore[attr-defined]
    app.url_map.strict_slashes = False
    app.config.update(configuration(version("bowout")))
    install(
        app,
        Services(
            settings=parts.settings,
            database=parts.database,
            authenticate=authenticate,
            is_behind=lambda: standing(parts.database) is Standing.BEHIND,
            limiter=Limiter(parts.settings.limits, database=parts.database, proxies=parts.settings.proxies),
        ),
    )
    install_security(app, parts.settings)
    api = flask_smorest.Api(app)
    complete(api)
    for blueprint in API_BLUEPRINTS:
        api.register_blueprint(blueprint, url_prefix=API_PREFIX)
    install_docs(app, api)
    app.register_blueprint(hooks.blp)
    app.register_blueprint(opt_out.blp)
    app.register_blueprint(browser_hooks.blp)
    app.register_blueprint(health.blp)
    app.register_blueprint(metrics.blp)
    install_pages(app)
    install_problems(app)
    return app
