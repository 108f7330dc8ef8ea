"""What one can do with a thing that has just been made: OpenAPI's links from its answer to what takes its id."""

from typing import Any, Final

MADE: Final = ("201", "202")
METHODS: Final = ("get", "post", "put", "patch", "delete")


def links_to_next(paths: dict[str, Any]) -> None:
    """Add to each answer that makes a thing the operations below its path, with where its id goes."""
    for path, operations in paths.items():
        below = {other: other.removeprefix(f"{path}/") for other in paths if other.startswith(f"{path}/{{")}
        for status in MADE if "post" in operations and below else ():
            answer = operations["post"]["responses"].get(status)
            if answer is not None:
                answer["links"] = {
                    name: link for other, rest in below.items() for name, link in _links(paths[other], path, rest)
                }


def _links(operations: dict[str, Any], path: str, rest: str) -> list[tuple[str, Any]]:
    """To the operations of one path: `{decline_id}/script` takes the id of the decline that was made, and no other."""
    name = rest[1:].partition("}")[0]
    if "{" in rest[len(name) + 2 :]:
        return []
    known = {part[1:-1]: f"$request.path.{part[1:-1]}" for part in path.split("/") if part.startswith("{")}
    parameters = {**known, name: "$response.body#/id"}
    return [
        (
            operations[method]["operationId"],
            {"operationId": operations[method]["operationId"], "parameters": parameters},
        )
        for method in METHODS
        if method in operations
    ]
