"""Templates over HTTP."""

from typing import Any

from ..http import Blueprint, actor, check_version, database_session
from . import actions, examples
from .schemas import PreviewIn, Template, TemplateIn, TemplateList, TemplatePatch, TemplatePreview, TemplateQuery

blp = Blueprint("templates", __name__, description="The texts that scripts and messages are composed from")


@blp.route("/templates", scope="templates:read")
@blp.arguments(TemplateQuery, location="query")
@blp.response(200, TemplateList)
def list_templates(query: dict[str, Any]) -> Any:
    """List templates.

    The built-in ones first, then your own.
    """
    return actions.list_templates(database_session(), account_id=actor().account_id, **query)


@blp.route("/templates", methods=["POST"], scope="templates:write")
@blp.arguments(TemplateIn, examples=examples.NEW)
@blp.response(201, Template)
@blp.problems("template-problem", "conflict")
def create_template(body: dict[str, Any]) -> Any:
    """Add a template of your own.

    It is tried on made-up offers first, and refused with the line of the mistake if it cannot be filled. From then on
    it takes the place of the built-in text of its kind, tone and locale.
    """
    template = actions.create_template(database_session(), account_id=actor().account_id, fields=body)
    return actions.describe(template), 201, {"Location": f"/api/v1/templates/{template.id}"}


@blp.route("/templates/<template_id>", scope="templates:read")
@blp.response(200, Template)
def get_template(template_id: str) -> Any:
    """Read a template.

    A built-in one by an id such as `builtin:call_script.warm.en`, or one of your own.
    """
    return actions.read_template(database_session(), account_id=actor().account_id, template_id=template_id)


@blp.route("/templates/<template_id>", methods=["PATCH"], scope="templates:write")
@blp.arguments(TemplatePatch, examples=examples.CHANGED)
@blp.response(200, Template)
@blp.problems("template-problem", "conflict")
def change_template(body: dict[str, Any], template_id: str) -> Any:
    """Change a template of your own.

    It is tried again, as when it was made.
    """
    session = database_session()
    template = actions.load_template(session, account_id=actor().account_id, template_id=template_id, lock=True)
    check_version(Template(), actions.describe(template))
    return actions.describe(actions.change_template(session, template=template, fields=body))


@blp.route("/templates/<template_id>", methods=["DELETE"], scope="templates:write")
@blp.response(204)
@blp.problems("conflict")
def delete_template(template_id: str) -> Any:
    """Delete a template of your own.

    The built-in text takes its place again.
    """
    session = database_session()
    template = actions.load_template(session, account_id=actor().account_id, template_id=template_id, lock=True)
    check_version(Template(), actions.describe(template))
    actions.delete_template(session, template=template)
    return ""


# Nothing is saved by looking, so there is no answer to keep.
@blp.route("/templates/preview", methods=["POST"], scope="templates:read", keep_answer=False)
@blp.arguments(PreviewIn, examples=examples.PREVIEW)
@blp.response(200, TemplatePreview)
@blp.problems("template-problem")
def preview_template(body: dict[str, Any]) -> Any:
    """Try a template out.

    Filled for a made-up offer, with what the grace check says about it. Nothing is saved.
    """
    return actions.preview(**body)
