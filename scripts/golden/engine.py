"""Makes test/fixtures/golden/engine.json: numbers of PyTorch that test/engine/golden.test.ts holds our kernels against.

A reference only: neither the build nor the tests run Python. To make the file anew:

    python3 -m venv venv && venv/bin/pip install torch==2.13.0
    venv/bin/python scripts/golden/engine.py

Inputs are 32-bit floats; PyTorch computes on them in 64 bits, so that what differs is our error and not its own.
Every tensor is written flat, in the shape and order that server/src/engine uses: LSTM weights as [inputs, 4 * hidden]
(PyTorch has the transpose), gates in the order input, forget, cell, output (as PyTorch's), one bias a direction.
"""

import json
from pathlib import Path

import torch
from torch.nn import functional
from torch.nn.utils import clip_grad_norm_
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

FORMAT = 1
OUT = Path(__file__).resolve().parents[2] / "test" / "fixtures" / "golden" / "engine.json"

# Letters as in server/src/engine/kernels/biLstmTypes.ts. `scale` multiplies x: 40 drives the gates into saturation.
BI_LSTM_CASES = [
    {"name": "one token", "seed": 1, "B": 1, "T": 1, "D": 1, "H": 8, "lengths": [1], "scale": 1},
    {"name": "lengths 5, 1 and 3", "seed": 2, "B": 3, "T": 5, "D": 3, "H": 8, "lengths": [5, 1, 3], "scale": 1},
    {"name": "padding behind the longest", "seed": 3, "B": 2, "T": 6, "D": 2, "H": 8, "lengths": [2, 4], "scale": 1},
    {"name": "saturated gates", "seed": 4, "B": 2, "T": 4, "D": 2, "H": 8, "lengths": [4, 3], "scale": 40},
    {"name": "hidden size no multiple of 8", "seed": 5, "B": 2, "T": 3, "D": 4, "H": 5, "lengths": [3, 2], "scale": 1},
]
SUFFIXES = {"forward": "", "backward": "_reverse"}


def normal(generator, *shape, scale=1):
    """32-bit random numbers as a 64-bit leaf."""
    numbers = torch.randn(*shape, generator=generator) * scale
    return numbers.to(torch.float64).requires_grad_(True)


def flat(tensor, digits):
    return [float(f"{value:.{digits}g}") for value in tensor.detach().reshape(-1).tolist()]


def given(tensor):
    return flat(tensor, 9)


def expected(tensor):
    return flat(tensor, 8)


def bi_lstm(case):
    """loss = sum(y * out): the output weighed into one number, and the gradient of every input."""
    generator = torch.Generator().manual_seed(case["seed"])
    B, T, D, H = (case[letter] for letter in "BTDH")
    x = normal(generator, B, T, D, scale=case["scale"])
    out = normal(generator, B, T, 2 * H).detach()
    lstm = torch.nn.LSTM(D, H, batch_first=True, bidirectional=True).to(torch.float64)
    inputs = {"x": given(x), "out": given(out)}
    with torch.no_grad():
        for direction, suffix in SUFFIXES.items():
            parts = {
                "Input": lstm.get_parameter(f"weight_ih_l0{suffix}"),
                "Recurrent": lstm.get_parameter(f"weight_hh_l0{suffix}"),
                "Bias": lstm.get_parameter(f"bias_ih_l0{suffix}"),
            }
            lstm.get_parameter(f"bias_hh_l0{suffix}").zero_()
            for part, parameter in parts.items():
                parameter.copy_(normal(generator, *parameter.shape, scale=0.5))
                inputs[f"{direction}{part}"] = given(parameter.T if parameter.dim() == 2 else parameter)
    packed = pack_padded_sequence(x, torch.tensor(case["lengths"]), batch_first=True, enforce_sorted=False)
    y, _ = pad_packed_sequence(lstm(packed)[0], batch_first=True, total_length=T)
    loss = (y * out).sum()
    loss.backward()
    found = {"loss": float(f"{loss.item():.8g}"), "y": expected(y), "x": expected(x.grad)}
    for direction, suffix in SUFFIXES.items():
        found[f"{direction}Input"] = expected(lstm.get_parameter(f"weight_ih_l0{suffix}").grad.T)
        found[f"{direction}Recurrent"] = expected(lstm.get_parameter(f"weight_hh_l0{suffix}").grad.T)
        found[f"{direction}Bias"] = expected(lstm.get_parameter(f"bias_ih_l0{suffix}").grad)
    return {**{key: case[key] for key in ("name", "B", "T", "D", "H", "lengths")}, "inputs": inputs, "expected": found}


def cross_entropy(seed, N, K, weights):
    """Mean over the rows, weighed; rows of weight 0 are padding."""
    generator = torch.Generator().manual_seed(seed)
    logits = normal(generator, N, K, scale=3)
    labels = torch.randint(K, (N,), generator=generator)
    row_weights = torch.tensor(weights, dtype=torch.float64)
    rows = functional.cross_entropy(logits, labels, reduction="none")
    loss = (rows * row_weights).sum() / row_weights.sum()
    loss.backward()
    return {
        "seed": seed, "N": N, "K": K, "weights": weights, "labels": labels.tolist(), "logits": given(logits),
        "expected": {"loss": float(f"{loss.item():.8g}"), "logits": expected(logits.grad)},
    }


def adam(seed, sizes, rates, limit):
    """Adam over several weights with a rate of its own every step, gradients clipped to a global norm."""
    generator = torch.Generator().manual_seed(seed)
    weights = [normal(generator, size) for size in sizes]
    start = [given(weight) for weight in weights]
    optimizer = torch.optim.Adam(weights, betas=(0.9, 0.999), eps=1e-8)
    steps = []
    for index, rate in enumerate(rates):
        # Growing gradients: the first steps lie below the limit, the last above.
        gradients = [normal(generator, size, scale=index + 1).detach() for size in sizes]
        for weight, gradient in zip(weights, gradients):
            weight.grad = gradient.clone()
        norm = clip_grad_norm_(weights, limit).item()
        optimizer.param_groups[0]["lr"] = rate
        optimizer.step()
        steps.append({
            "rate": rate, "gradients": [given(gradient) for gradient in gradients],
            "expected": {"scale": float(f"{min(1.0, limit / norm):.8g}"), "weights": [expected(w) for w in weights]},
        })
    return {"seed": seed, "limit": limit, "weights": start, "steps": steps}


def render(value, depth=0):
    """JSON with one list of numbers a line."""
    pad = " " * (depth + 1)
    if isinstance(value, dict):
        items = [f"{pad}{json.dumps(key)}: {render(item, depth + 1)}" for key, item in value.items()]
        return "{\n" + ",\n".join(items) + "\n" + pad[1:] + "}"
    if isinstance(value, list) and value and isinstance(value[0], (dict, list)):
        return "[\n" + ",\n".join(pad + render(item, depth + 1) for item in value) + "\n" + pad[1:] + "]"
    return json.dumps(value, separators=(",", ":"))


golden = {
    "format": FORMAT,
    "torch": torch.__version__.split("+")[0],
    "madeBy": "scripts/golden/engine.py",
    "biLstm": [{"seed": case["seed"], **bi_lstm(case)} for case in BI_LSTM_CASES],
    "crossEntropy": [
        cross_entropy(11, 6, 5, [1, 1, 0, 1, 0, 1]),
        cross_entropy(12, 1, 2, [1]),
        cross_entropy(13, 5, 9, [0.5, 2, 0, 1, 0.25]),
    ],
    "adam": adam(21, [3, 8, 17], [5e-3, 4e-3, 3e-3, 2e-3, 1e-3], 5.0),
}
OUT.parent.mkdir(parents=True, exist_ok=True)
OUT.write_text(render(golden) + "\n")
print(f"{OUT.name}: {OUT.stat().st_size} bytes, PyTorch {golden['torch']}")
