import io
import zipfile
import zlib

import pytest

from tabletop.export.leaks.surfaces import surfaces

NAME = "Kowalska"


def archive(member: str, data: bytes, comment: bytes = b"") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        info = zipfile.ZipInfo(member)
        info.comment = comment
        file.writestr(info, data)
    return buffer.getvalue()


def pdf(stream: bytes = b"", info: bytes = b"") -> bytes:
    packed = zlib.compress(stream)
    return b"%PDF-1.7\n1 0 obj<<" + info + b">>stream\n" + packed + b"\nendstream\nendobj"


@pytest.mark.parametrize(
    "data",
    [
        f"told by {NAME}".encode(),
        f"told by {NAME}".encode("utf-16"),
        f"told by {NAME}".encode("utf-8-sig"),
        archive("word/document.xml", f"<w:t>{NAME}</w:t>".encode()),
        archive(f"media/{NAME}.svg", b""),
        archive("a.xml", b"", NAME.encode()),
        archive("inner.zip", archive("a.txt", NAME.encode())),
        pdf(f"({NAME}) Tj".encode()),
        pdf(info=f"/Author ({NAME})".encode()),
        pdf(info=b"/Author <" + (b"\xfe\xff" + NAME.encode("utf-16-be")).hex().encode() + b">"),
        pdf(info=b"/Author (\xfe\xff" + NAME.encode("utf-16-be") + b")"),
        b'<img src="data:image/svg+xml;base64,PHRleHQ+S293YWxza2EgdG9sZCB0aGVtPC90ZXh0Pg==">',
    ],
    ids=[
        *("plain", "UTF-16", "BOM", "member", "member's name", "member's comment", "inside"),
        *("stream", "author", "author in hex", "author in UTF-16", "embedded"),
    ],
)
def test_every_text_in_a_file_comes_to_light(data: bytes) -> None:
    assert any(NAME in one.text for one in surfaces(data))


def test_a_font_or_picture_is_no_text_but_for_its_runs_of_letters() -> None:
    noise = bytes(range(128, 256)) * 40
    (one,) = surfaces(noise + b"Made by Kowalska" + noise)
    assert one.text == "Made by Kowalska"
    assert NAME in "".join(one.text for one in surfaces(pdf(noise + b"(by Kowalska)" + noise)))


def test_bytes_that_are_no_text_are_read_all_the_same() -> None:
    assert list(surfaces(b"\xff\x00\xfe"))
    assert list(surfaces(b""))
