#!/usr/bin/env python3
"""Takes the service models out of the botocore wheel that SOURCE.json pins, without their prose.

    models/refresh.py            checks the wheel's digest and rewrites the model files
    models/refresh.py --pin V    moves the pin to version V first

Run `cargo xtask codegen` afterwards.
"""
import gzip
import hashlib
import json
import pathlib
import subprocess
import sys
import tempfile
import zipfile

HERE = pathlib.Path(__file__).parent
SOURCE = HERE / "SOURCE.json"


def download(version, folder):
    subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder, f"botocore=={version}"], check=True)
    wheel, = pathlib.Path(folder).glob("botocore-*.whl")
    return wheel


def without_prose(node, names=False):
    """A model without its documentation; `names` says that the keys are names of shapes, members or operations."""
    if isinstance(node, dict):
        return {k: without_prose(v, k in ("shapes", "members", "operations") and not names) for k, v in node.items()
                if names or k not in ("documentation", "deprecatedMessage")}
    return [without_prose(v) for v in node] if isinstance(node, list) else node


def kept_operations(name):
    """The operations that patches.json keeps of a model; none when it keeps all."""
    patches = json.loads((HERE / "patches.json").read_text())
    return {op for patch in patches if patch["model"] == name for op in patch.get("only", [])}


def pruned(model, kept):
    """A model with those operations alone and the shapes that they reach."""
    model["operations"] = {name: op for name, op in model["operations"].items() if name in kept}
    reached, waiting = set(), [model["operations"]]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            waiting += node.values()
            name = node.get("shape")
            if isinstance(name, str) and name not in reached:
                reached.add(name)
                waiting.append(model["shapes"][name])
        elif isinstance(node, list):
            waiting += node
    model["shapes"] = {name: shape for name, shape in model["shapes"].items() if name in reached}
    return model


def main():
    source = json.loads(SOURCE.read_text())
    pin = sys.argv[2] if sys.argv[1:2] == ["--pin"] else None
    with tempfile.TemporaryDirectory() as folder:
        wheel = download(pin or source["version"], folder)
        digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
        if pin:
            source |= {"version": pin, "wheel": wheel.name, "sha256": digest}
        if digest != source["sha256"]:
            sys.exit(f"{wheel.name} has the digest {digest}, SOURCE.json pins {source['sha256']}")
        with zipfile.ZipFile(wheel) as archive:
            for name, member in source["files"].items():
                model = json.loads(gzip.decompress(archive.read(member)))
                model = without_prose(model)
                kept = kept_operations(name.removesuffix(".json"))
                if kept:
                    model = pruned(model, kept)
                (HERE / name).write_text(json.dumps(model, indent=1) + "\n")
    SOURCE.write_text(json.dumps(source, indent=1) + "\n")


main()
