"""The API holds to its description, whatever is asked: no 500, no answer that is not in it."""

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis import checks

from dashboard.api import api

EXAMPLES = 25
checks.load_all_checks()
CHECKS = checks.CHECKS.get_by_names(
    [
        "not_a_server_error",
        "status_code_conformance",
        "content_type_conformance",
        "response_headers_conformance",
        "response_schema_conformance",
        "unsupported_method",
    ]
)
schema = schemathesis.openapi.from_asgi("/openapi.json", api)


@schema.parametrize()
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    derandomize=True,
)
def test_each_answer_is_one_of_those_described(case: schemathesis.Case) -> None:
    case.call_and_validate(checks=CHECKS)


@pytest.mark.parametrize("path", sorted(api.openapi()["paths"]))
def test_each_route_tells_of_what_can_go_wrong(path: str) -> None:
    answers = api.openapi()["paths"][path]["get"]["responses"]
    assert {"200", "414", "429", "503"} <= set(answers)
