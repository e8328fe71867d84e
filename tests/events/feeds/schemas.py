"""What the schemas of the exchanged formats say, where they lie beside the checkout."""

import json
from pathlib import Path

import jsonschema
import pytest
from lxml import etree

SCHEMAS = Path(__file__).resolve().parents[4] / "shared" / "data" / "schedule-schema"


def _given(name):
    if not (SCHEMAS / name).exists():
        pytest.skip(f"{name} is not beside this checkout")
    return SCHEMAS / name


def faults_of_xml(content):
    schema = etree.XMLSchema(etree.parse(_given("schedule.xsd")))
    schema.validate(etree.fromstring(content))
    return [str(fault) for fault in schema.error_log]


def faults_of_json(content):
    schema = json.loads(_given("schedule.schema.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft6Validator(schema, format_checker=jsonschema.FormatChecker())
    return [f"{fault.json_path}: {fault.message}" for fault in validator.iter_errors(json.loads(content))]
