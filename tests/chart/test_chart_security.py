"""Nothing runs as root, nothing can be written to but two scratch folders, and secrets are only ever files."""

import pytest

from tests.chart.rendering import (
    FULL,
    MINIMAL,
    Helm,
    Object,
    container,
    environment,
    of_kind,
    pod_templates,
    secret_files,
    the,
)

pytestmark = pytest.mark.slow

SECRET_SETTINGS = {
    "BOWOUT_DATABASE_URL",
    "BOWOUT_SEALING_KEYS",
    "BOWOUT_SIGNING_KEY",
    "BOWOUT_SMTP_URL",
    "BOWOUT_METRICS_TOKEN",
    "TWILIO_ACCOUNT_SID",
    "TWILIO_AUTH_TOKEN",
    "TWILIO_API_KEY",
    "TWILIO_API_SECRET",
}


def test_the_chart_makes_no_secret(objects: list[Object]) -> None:
    assert not of_kind(objects, "Secret")


def test_the_chart_grants_no_rights_in_the_cluster(objects: list[Object]) -> None:
    assert not [found for found in objects if "Role" in found["kind"]]


def test_no_pod_runs_as_root(objects: list[Object]) -> None:
    for template in pod_templates(objects).values():
        pod, inner = template["spec"]["securityContext"], container(template)["securityContext"]
        assert pod["runAsNonRoot"] is True
        assert inner["runAsNonRoot"] is True
        assert pod.get("runAsUser") != 0
        assert "runAsUser" not in inner


def test_no_container_can_write_to_its_image_or_gain_rights(objects: list[Object]) -> None:
    for template in pod_templates(objects).values():
        inner = container(template)["securityContext"]
        assert inner["readOnlyRootFilesystem"] is True
        assert inner["allowPrivilegeEscalation"] is False
        assert inner["privileged"] is False
        assert inner["capabilities"] == {"drop": ["ALL"]}
        assert template["spec"]["securityContext"]["seccompProfile"] == {"type": "RuntimeDefault"}


def test_no_pod_shares_anything_with_its_node(objects: list[Object]) -> None:
    for template in pod_templates(objects).values():
        assert not {"hostNetwork", "hostPID", "hostIPC"} & template["spec"].keys()
        kinds = {kind for volume in template["spec"]["volumes"] for kind in volume if kind != "name"}
        assert kinds == {"emptyDir", "projected"}


def test_no_pod_gets_a_token_for_the_cluster(objects: list[Object]) -> None:
    for found in [*of_kind(objects, "ServiceAccount"), *(t["spec"] for t in pod_templates(objects).values())]:
        assert found["automountServiceAccountToken"] is False


def test_service_links_do_not_mix_with_the_settings(objects: list[Object]) -> None:
    for template in pod_templates(objects).values():
        assert template["spec"]["enableServiceLinks"] is False


def test_every_container_says_what_it_needs_and_at_most_takes(objects: list[Object]) -> None:
    for template in pod_templates(objects).values():
        resources = container(template)["resources"]
        assert {"cpu", "memory"} <= resources["requests"].keys()
        assert "memory" in resources["limits"]


def test_a_secret_setting_is_given_only_as_a_file(objects: list[Object]) -> None:
    for template in pod_templates(objects).values():
        assert not SECRET_SETTINGS & environment(template).keys()
        assert "envFrom" not in container(template)


def test_every_secret_file_comes_out_of_an_existing_secret(objects: list[Object]) -> None:
    for template in pod_templates(objects).values():
        named = {value for name, value in environment(template).items() if name.endswith("_FILE")}
        assert named == secret_files(template).keys()
        assert all(secret and key for secret, key in secret_files(template).values())


def test_secret_files_are_read_only_and_closed_to_others(objects: list[Object]) -> None:
    for template in pod_templates(objects).values():
        (mount,) = (mount for mount in container(template)["volumeMounts"] if mount["name"] == "secrets")
        (volume,) = (volume for volume in template["spec"]["volumes"] if volume["name"] == "secrets")
        assert mount["readOnly"] is True
        assert volume["projected"]["defaultMode"] == 0o440


def test_each_secret_setting_may_lie_in_another_secret(full: list[Object]) -> None:
    files = secret_files(pod_templates(full)["web"])
    assert files["/run/secrets/bowout/BOWOUT_DATABASE_URL"] == ("bowout-postgres-app", "uri")
    assert files["/run/secrets/bowout/TWILIO_AUTH_TOKEN"] == ("twilio", "auth-token")
    assert files["/run/secrets/bowout/BOWOUT_SIGNING_KEY"] == ("bowout", "signing-key")


def test_the_migration_sees_only_the_secrets_without_which_bowout_does_not_start(full: list[Object]) -> None:
    names = {path.rsplit("/", 1)[1] for path in secret_files(pod_templates(full)["migrate"])}
    assert names == {"BOWOUT_DATABASE_URL", "BOWOUT_SEALING_KEYS", "BOWOUT_SIGNING_KEY"}


def test_a_missing_secret_name_is_asked_for_by_the_setting_that_needs_it(helm: Helm) -> None:
    said = helm.refusal(MINIMAL, "--set", "existingSecret=")
    assert "existingSecret is missing" in said
    assert "secrets.BOWOUT_" in said


def test_the_platform_may_choose_the_user(helm: Helm) -> None:
    objects = helm.template(MINIMAL, "--set", "podSecurity.userId=null,podSecurity.groupId=null")
    for template in pod_templates(objects).values():
        assert not {"runAsUser", "runAsGroup", "fsGroup"} & template["spec"]["securityContext"].keys()


def test_web_pods_and_migrations_reach_only_names_and_the_database(full: list[Object]) -> None:
    for component in ("web", "migrate"):
        egress = the(full, "NetworkPolicy", component=component)["spec"]["egress"]
        assert {port["port"] for rule in egress for port in rule["ports"]} == {53, 5432}
        assert egress[1]["to"] == [{"podSelector": {"matchLabels": {"cnpg.io/cluster": "bowout-postgres"}}}]


def test_workers_reach_the_internet_but_no_private_network(full: list[Object]) -> None:
    policy = the(full, "NetworkPolicy", component="worker")["spec"]
    (outside,) = (rule for rule in policy["egress"] if 443 in {port["port"] for port in rule["ports"]})
    (block,) = (peer["ipBlock"] for peer in outside["to"])
    assert block["cidr"] == "0.0.0.0/0"
    assert {"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16"} <= set(block["except"])


def test_only_web_pods_can_be_reached(helm: Helm) -> None:
    objects = helm.template(FULL)
    ingress = {c: the(objects, "NetworkPolicy", component=c)["spec"]["ingress"] for c in ("web", "worker", "migrate")}
    assert ingress["worker"] == ingress["migrate"] == []
    (rule,) = ingress["web"]
    assert [port["port"] for port in rule["ports"]] == ["http"]
    assert rule["from"]
    for policy in of_kind(objects, "NetworkPolicy"):
        assert policy["spec"]["policyTypes"] == ["Ingress", "Egress"]
