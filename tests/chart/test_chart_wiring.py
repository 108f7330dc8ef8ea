"""The objects fit together: selectors, ports, probes, the division of work, and the order of a roll-out."""

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
    the,
)

pytestmark = pytest.mark.slow

LONGEST_JOB = 130  # seconds; a worker that is stopped sooner leaves a call half placed


def selects(selector: Object, template: Object) -> bool:
    return selector.items() <= template["metadata"]["labels"].items()


def test_the_web_pods_run_no_jobs(objects: list[Object]) -> None:
    web = pod_templates(objects)["web"]
    assert container(web)["args"][0] == "serve"
    assert environment(web)["BOWOUT_JOBS"] == "worker"


def test_the_workers_run_the_jobs(objects: list[Object]) -> None:
    assert container(pod_templates(objects)["worker"])["args"] == ["worker"]


def test_every_pod_is_in_server_mode_at_the_public_address(objects: list[Object]) -> None:
    for template in pod_templates(objects).values():
        assert environment(template)["BOWOUT_MODE"] == "server"
        assert environment(template)["BOWOUT_PUBLIC_URL"].startswith("https://bowout.example.org")


def test_all_pods_of_a_release_run_the_same_image(objects: list[Object]) -> None:
    assert len({container(template)["image"] for template in pod_templates(objects).values()}) == 1


def test_a_digest_wins_over_the_tag_and_the_tag_over_the_version(helm: Helm) -> None:
    def image(*args: str) -> str:
        return str(container(pod_templates(helm.template(MINIMAL, *args))["web"])["image"])

    digest = "sha256:" + "a" * 64
    assert image() == "images.example.org/bowout:0.1.0"
    assert image("--set-string", "image.tag=1.2") == "images.example.org/bowout:1.2"
    assert image("--set-string", f"image.tag=1.2,image.digest={digest}") == f"images.example.org/bowout@{digest}"


def test_each_workload_selects_its_own_pods_and_nobody_elses(objects: list[Object]) -> None:
    templates = pod_templates(objects)
    for workload in of_kind(objects, "Deployment"):
        selector = workload["spec"]["selector"]["matchLabels"]
        assert [c for c, template in templates.items() if selects(selector, template)] == [
            workload["metadata"]["labels"]["app.kubernetes.io/component"]
        ]


def test_service_budget_and_policies_select_the_pods_that_they_are_named_for(full: list[Object]) -> None:
    templates = pod_templates(full)
    selectors = {
        "Service web": the(full, "Service", component="web")["spec"]["selector"],
        "PodDisruptionBudget web": the(full, "PodDisruptionBudget", component="web")["spec"]["selector"]["matchLabels"],
    } | {
        f"NetworkPolicy {component}": the(full, "NetworkPolicy", component=component)["spec"]["podSelector"][
            "matchLabels"
        ]
        for component in templates
    }
    for name, selector in selectors.items():
        assert [c for c, template in templates.items() if selects(selector, template)] == [name.split()[1]]


def test_selectors_hold_nothing_that_changes_with_a_version(objects: list[Object]) -> None:
    stable = {"app.kubernetes.io/name", "app.kubernetes.io/instance", "app.kubernetes.io/component"}
    for workload in of_kind(objects, "Deployment"):
        assert workload["spec"]["selector"]["matchLabels"].keys() == stable


def test_pods_are_spread_over_the_nodes_by_their_own_labels(objects: list[Object]) -> None:
    for workload in of_kind(objects, "Deployment"):
        (spread,) = workload["spec"]["template"]["spec"]["topologySpreadConstraints"]
        assert spread["labelSelector"] == workload["spec"]["selector"]


def test_a_request_to_the_public_host_ends_at_the_port_that_the_server_listens_on(full: list[Object]) -> None:
    (rule,) = the(full, "Ingress", component="web")["spec"]["rules"]
    (path,) = rule["http"]["paths"]
    service = the(full, "Service", component="web")
    (service_port,) = service["spec"]["ports"]
    web = container(pod_templates(full)["web"])
    (pod_port,) = web["ports"]
    assert (rule["host"], path["path"]) == ("bowout.example.org", "/")
    assert path["backend"]["service"] == {"name": service["metadata"]["name"], "port": {"name": service_port["name"]}}
    assert service_port["targetPort"] == pod_port["name"]
    assert web["args"][web["args"].index("--port") + 1] == str(pod_port["containerPort"])
    assert web["args"][web["args"].index("--host") + 1] == "0.0.0.0"  # noqa: S104, the pod's own network


def test_the_ingress_speaks_tls_for_the_public_host(full: list[Object]) -> None:
    assert the(full, "Ingress", component="web")["spec"]["tls"] == [
        {"hosts": ["bowout.example.org"], "secretName": "bowout-tls"}
    ]


def test_a_port_in_the_public_address_is_no_part_of_the_host(helm: Helm) -> None:
    objects = helm.template(FULL, "--set", "publicUrl=https://bowout.example.org:8443")
    assert the(objects, "Ingress", component="web")["spec"]["rules"][0]["host"] == "bowout.example.org"


@pytest.mark.parametrize(
    ("probe", "path"),
    [("startupProbe", "/health/live"), ("livenessProbe", "/health/live"), ("readinessProbe", "/health/ready")],
)
def test_web_probes_ask_the_health_addresses_by_the_public_host(objects: list[Object], probe: str, path: str) -> None:
    asked = container(pod_templates(objects)["web"])[probe]["httpGet"]
    assert (asked["path"], asked["port"]) == (path, "http")
    assert asked["httpHeaders"] == [{"name": "Host", "value": "bowout.example.org"}]


def test_a_worker_counts_as_alive_while_its_loop_touches_the_file(objects: list[Object]) -> None:
    worker = pod_templates(objects)["worker"]
    for probe in ("startupProbe", "livenessProbe"):
        assert container(worker)[probe]["exec"]["command"] == ["bowout", "worker", "--check"]
    # The loop and the check both find the file in BOWOUT_DATA, so that folder must be one that can be written to.
    writable = {mount["mountPath"] for mount in container(worker)["volumeMounts"] if not mount.get("readOnly")}
    assert environment(worker)["BOWOUT_DATA"] in writable


def test_scratch_folders_do_not_outlive_the_pod(objects: list[Object]) -> None:
    for template in pod_templates(objects).values():
        volumes = {volume["name"]: volume for volume in template["spec"]["volumes"]}
        mounts = {mount["mountPath"]: mount["name"] for mount in container(template)["volumeMounts"]}
        assert "emptyDir" in volumes[mounts["/tmp"]]  # noqa: S108, the path inside the pod
        assert "emptyDir" in volumes[mounts[environment(template)["BOWOUT_DATA"]]]


def test_a_worker_that_is_stopped_has_time_for_the_longest_job(objects: list[Object]) -> None:
    assert pod_templates(objects)["worker"]["spec"]["terminationGracePeriodSeconds"] > LONGEST_JOB


def test_a_web_pod_leaves_the_service_before_it_stops(objects: list[Object]) -> None:
    web = pod_templates(objects)["web"]
    pause = container(web)["lifecycle"]["preStop"]["sleep"]["seconds"]
    assert 0 < pause < web["spec"]["terminationGracePeriodSeconds"]


def test_a_roll_out_never_has_fewer_pods_than_before(objects: list[Object]) -> None:
    for workload in of_kind(objects, "Deployment"):
        assert workload["spec"]["strategy"]["rollingUpdate"] == {"maxSurge": 1, "maxUnavailable": 0}


def test_at_least_one_of_each_runs_by_default(minimal: list[Object]) -> None:
    for workload in of_kind(minimal, "Deployment"):
        assert workload["spec"]["replicas"] >= 1


def test_the_autoscaler_alone_sets_the_number_of_web_pods(full: list[Object]) -> None:
    scaler, web = the(full, "HorizontalPodAutoscaler", component="web"), the(full, "Deployment", component="web")
    assert "replicas" not in web["spec"]
    assert scaler["spec"]["scaleTargetRef"] == {
        "apiVersion": "apps/v1",
        "kind": "Deployment",
        "name": web["metadata"]["name"],
    }
    assert (scaler["spec"]["minReplicas"], scaler["spec"]["maxReplicas"]) == (3, 9)


def test_the_schema_is_there_before_any_pod_of_the_version(minimal: list[Object]) -> None:
    job = the(minimal, "Job", component="migrate")
    hooks = job["metadata"]["annotations"]
    assert hooks["helm.sh/hook"] == "pre-install,pre-upgrade"
    assert "before-hook-creation" in hooks["helm.sh/hook-delete-policy"]
    assert "hook-failed" not in hooks["helm.sh/hook-delete-policy"]
    assert container(job["spec"]["template"])["args"] == ["db", "upgrade"]
    assert job["spec"]["template"]["spec"]["restartPolicy"] == "Never"


def test_the_migration_needs_nothing_that_the_chart_has_yet_to_make(minimal: list[Object]) -> None:
    made = {found["metadata"]["name"] for found in of_kind(minimal, "ServiceAccount")}
    assert pod_templates(minimal)["web"]["spec"]["serviceAccountName"] in made
    assert pod_templates(minimal)["migrate"]["spec"].get("serviceAccountName", "default") not in made


def test_an_existing_account_is_used_by_every_pod(helm: Helm) -> None:
    objects = helm.template(MINIMAL, "--set", "serviceAccount.create=false,serviceAccount.name=runner")
    assert not of_kind(objects, "ServiceAccount")
    assert {t["spec"]["serviceAccountName"] for t in pod_templates(objects).values()} == {"runner"}


def test_a_migration_that_something_else_runs_is_left_out(helm: Helm) -> None:
    assert not of_kind(helm.template(FULL, "--set", "migration.enabled=false"), "Job")


@pytest.mark.parametrize("kind", ["Ingress", "PodDisruptionBudget", "HorizontalPodAutoscaler", "NetworkPolicy"])
def test_what_is_optional_is_off_until_it_is_asked_for(minimal: list[Object], full: list[Object], kind: str) -> None:
    assert not of_kind(minimal, kind)
    assert of_kind(full, kind)
