"""values.yaml, its schema and the chart's README say the same, and the schema lets no mistake through."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from tests.chart.rendering import CHART, MINIMAL, Helm

pytestmark = pytest.mark.slow

VALUES = yaml.safe_load((CHART / "values.yaml").read_text())
SCHEMA = json.loads((CHART / "values.schema.json").read_text())
OPEN_ENDED = {"resources", "annotations", "podAnnotations", "nodeSelector", "affinity"}


def leaves(node: dict[str, Any], path: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in node.items():
        if isinstance(value, dict) and value and name not in OPEN_ENDED:
            yield from leaves(value, f"{path}{name}.")
        else:
            yield f"{path}{name}", value


def schema_nodes(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
        for inner in node.values():
            yield from schema_nodes(inner)


def schema_names(node: dict[str, Any], path: str = "") -> Iterator[str]:
    if "$ref" in node:
        node = SCHEMA["definitions"][node["$ref"].rsplit("/", 1)[1]]
    for name, inner in node.get("properties", {}).items():
        nested = list(schema_names(inner, f"{path}{name}.")) if name not in OPEN_ENDED else []
        yield from nested or [f"{path}{name}"]


def test_every_value_has_a_place_in_the_schema_and_every_place_a_value() -> None:
    assert {path for path, _ in leaves(VALUES)} == set(schema_names(SCHEMA)) - {"global"}


def test_the_schema_leaves_no_list_of_names_open() -> None:
    for node in schema_nodes(SCHEMA):
        if "properties" in node and node is not SCHEMA["properties"]:
            assert node.get("additionalProperties") is False, node


def test_the_readme_lists_every_value_with_its_default() -> None:
    rows = re.findall(r"^\| `([^`]+)` \| `([^`]*)` \| (.+) \|$", (CHART / "README.md").read_text(), flags=re.MULTILINE)
    listed = {name: json.loads(default) for name, default, _ in rows}
    assert listed == dict(leaves(VALUES))
    assert all(len(meaning) > 10 for _, _, meaning in rows)


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        ("replicas=3", "'replicas' not allowed"),
        ("web.replicaCounts=3", "'replicaCounts' not allowed"),
        ("worker.resource.limits.memory=1Gi", "'resource' not allowed"),
        ("secrets.TWILIO_TOKEN.key=a", "'TWILIO_TOKEN' not allowed"),
        ("secrets.BOWOUT_SIGNING_KEY.name=a", "'name' not allowed"),
        ("secrets.BOWOUT_SIGNING_KEY.value=hunter2", "'value' not allowed"),
        ("settings.BOWOUT_JOBS=thread", "'BOWOUT_JOBS' not allowed"),
        ("settings.BOWOUT_MODE=embedded", "'BOWOUT_MODE' not allowed"),
        ("ingress.tls.secret=a", "'secret' not allowed"),
        ("podSecurity.privileged=true", "'privileged' not allowed"),
        ("networkPolicy.webFrom[0].namespace=a", "'namespace' not allowed"),
        ("web.resources.limit.cpu=1", "'limit' not allowed"),
    ],
)
def test_a_misspelt_value_is_refused_by_its_name(helm: Helm, given: str, complaint: str) -> None:
    assert complaint in helm.refusal(MINIMAL, "--set", given)


@pytest.mark.parametrize(
    ("given", "place"),
    [
        ("publicUrl=http://bowout.example.org", "/publicUrl"),
        ("publicUrl=https://bowout.example.org/", "/publicUrl"),
        ("publicUrl=https://bowout.example.org/decline", "/publicUrl"),
        ("publicUrl=bowout.example.org", "/publicUrl"),
        ("existingSecret=Not_A_Name", "/existingSecret"),
        ("fullnameOverride=-bowout", "/fullnameOverride"),
        ("image.repository=Images/Bowout", "/image/repository"),
        ("image.digest=sha256:abc", "/image/digest"),
        ("image.pullPolicy=Sometimes", "/image/pullPolicy"),
        ("secrets.BOWOUT_DATABASE_URL.key=", "/secrets/BOWOUT_DATABASE_URL/key"),
        ("secrets.BOWOUT_SIGNING_KEY.key=a/b", "/secrets/BOWOUT_SIGNING_KEY/key"),
        ("settings.TWILIO_PHONE_NUMBER=3125550199", "/settings/TWILIO_PHONE_NUMBER"),
        ("settings.TWILIO_VERIFY_SERVICE_SID=AC0123", "/settings/TWILIO_VERIFY_SERVICE_SID"),
        ("settings.BOWOUT_CALL_REGIONS=us", "/settings/BOWOUT_CALL_REGIONS"),
        ("settings.BOWOUT_LOG_LEVEL=loud", "/settings/BOWOUT_LOG_LEVEL"),
    ],
)
def test_a_text_that_cannot_be_used_is_refused_where_it_stands(helm: Helm, given: str, place: str) -> None:
    assert f"at '{place}'" in helm.refusal(MINIMAL, "--set-string", given)


@pytest.mark.parametrize(
    ("given", "place"),
    [
        ("web.replicaCount=0", "/web/replicaCount"),
        ("web.replicaCount=two", "/web/replicaCount"),
        ("worker.replicaCount=0", "/worker/replicaCount"),
        ("worker.terminationGracePeriodSeconds=130", "/worker/terminationGracePeriodSeconds"),
        ("web.podDisruptionBudget.maxUnavailable=0", "/web/podDisruptionBudget/maxUnavailable"),
        ("web.autoscaling.targetCPUUtilizationPercentage=0", "/web/autoscaling/targetCPUUtilizationPercentage"),
        ("web.resources.limits.memory=lots", "/web/resources/limits/memory"),
        ("service.port=99999", "/service/port"),
        ("service.type=ExternalName", "/service/type"),
        ("podSecurity.userId=0", "/podSecurity/userId"),
        ("podSecurity.userId=null", "/podSecurity"),
        ("networkPolicy.outboundPorts={0}", "/networkPolicy/outboundPorts/0"),
        ("networkPolicy.outboundExcept={everything}", "/networkPolicy/outboundExcept/0"),
        ("ingress.enabled=yes please", "/ingress/enabled"),
    ],
)
def test_a_number_or_choice_out_of_bounds_is_refused_where_it_stands(helm: Helm, given: str, place: str) -> None:
    assert f"at '{place}'" in helm.refusal(MINIMAL, "--set", given)


@pytest.mark.parametrize("missing", ["publicUrl", "existingSecret", "image.repository"])
def test_what_only_the_operator_knows_is_asked_for_in_words(helm: Helm, missing: str) -> None:
    assert f"{missing} is missing" in helm.refusal(MINIMAL, "--set", f"{missing}=")


def test_an_autoscaler_turned_upside_down_is_refused(helm: Helm) -> None:
    upside_down = "web.autoscaling.enabled=true,web.autoscaling.minReplicas=5,web.autoscaling.maxReplicas=4"
    assert "maxReplicas (4) is below minReplicas (5)" in helm.refusal(MINIMAL, "--set", upside_down)


def test_another_chart_may_contain_this_one(helm: Helm) -> None:
    assert helm.template(MINIMAL, "--set", "global.region=us")


def test_the_notes_tell_where_people_reach_it_and_what_is_not_set_up(helm: Helm) -> None:
    done = helm.run("install", "demo", str(CHART), "--dry-run=client", "--values", str(MINIMAL))
    notes = done.stdout.split("NOTES:")[1]
    assert "https://bowout.example.org" in notes
    assert "Twilio is not set up" in notes
    assert "rollout restart deployment/demo-bowout deployment/demo-bowout-worker" in notes
