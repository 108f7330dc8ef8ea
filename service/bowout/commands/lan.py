"""Serving to the local network: a certificate made on first start, the machine's address, a QR code for the phone."""

import datetime as dt
import io
import ipaddress
import os
import socket
import time
from dataclasses import dataclass
from pathlib import Path

import segno
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

VALID_FOR = dt.timedelta(days=397)


@dataclass(frozen=True, slots=True)
class LanAccess:
    url: str
    hosts: tuple[str, ...]
    certificate: Path
    key: Path

    def invitation(self, link: str) -> str:
        """What is printed for the person with the phone."""
        drawn = io.StringIO()
        segno.make(f"{self.url}{link}", error="m").terminal(drawn, compact=True, border=2)
        return (
            f"{drawn.getvalue()}\n"
            "  Scan it with your phone, in the same network. The certificate is self-made, so the phone warns once:\n"
            "  choose to go on. What it costs: with a self-made certificate phones allow no offline mode and no\n"
            "  installing; for those, run Bowout behind a real certificate.\n"
        )

    def wait_until_open(self, port: int, *, within: float = 30.0) -> None:
        deadline = time.monotonic() + within
        while time.monotonic() < deadline:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    return
            time.sleep(0.05)


def prepare_lan(data: Path, *, port: int) -> LanAccess:
    """Find the machine's address and make a certificate for it if there is none that fits."""
    address = local_address()
    data.mkdir(parents=True, exist_ok=True, mode=0o700)
    certificate, key = data / "lan-certificate.pem", data / "lan-key.pem"
    if not _fits(certificate, key, address):
        _make(certificate, key, address)
    return LanAccess(f"https://{address}:{port}", (address, "localhost", "127.0.0.1"), certificate, key)


def local_address() -> str:
    """The address that this machine has in its network. Nothing is sent: connecting a UDP socket only picks a route."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
            return str(probe.getsockname()[0])
        except OSError:
            return "127.0.0.1"


def _fits(certificate: Path, key: Path, address: str) -> bool:
    if not (certificate.exists() and key.exists()):
        return False
    try:
        found = x509.load_pem_x509_certificate(certificate.read_bytes())
    except ValueError:
        return False
    names = found.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    soon = dt.datetime.now(dt.UTC) + dt.timedelta(days=7)
    return (
        ipaddress.ip_address(address) in names.get_values_for_type(x509.IPAddress) and found.not_valid_after_utc > soon
    )


def _make(certificate: Path, key: Path, address: str) -> None:
    private = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Bowout on this network")])
    start = dt.datetime.now(dt.UTC) - dt.timedelta(hours=1)
    alternatives: list[x509.GeneralName] = [
        x509.DNSName("localhost"),
        x509.IPAddress(ipaddress.ip_address("127.0.0.1")),
        x509.IPAddress(ipaddress.ip_address(address)),
    ]
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(private.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(start + VALID_FOR)
        .add_extension(x509.SubjectAlternativeName(alternatives), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .sign(private, hashes.SHA256())
    )
    pem = private.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    key.unlink(missing_ok=True)
    descriptor = os.open(key, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(pem)
    certificate.write_bytes(signed.public_bytes(serialization.Encoding.PEM))
