"""Where answers lead: round in circles, to other schemes, and to addresses inside, in every spelling there is."""

from collections.abc import Iterator

from records.crawls import Outcome
from tests.hostile.newsroom import CANARY, Answer, House, Place, Row, Serve, a_page, an_article

FAILED = (Outcome.FETCH_FAILED,)
REFUSED = (Outcome.REFUSED,)
# The canary's address as resolvers of all sorts read it; %d is the port.
SPELLINGS = {
    "plain": f"http://{CANARY}:%d/",
    "decimal": "http://2130708745:%d/",
    "hex": "http://0x7f000909:%d/",
    "hex-parts": "http://0x7f.0x0.0x9.0x9:%d/",
    "octal": "http://0177.0.011.011:%d/",
    "short": "http://127.0.2313:%d/",
    "padded": "http://127.000.009.009:%d/",
    "dot": f"http://{CANARY}.:%d/",
    "mapped": f"http://[::ffff:{CANARY}]:%d/",
    "compatible": f"http://[::{CANARY}]:%d/",
    "nat64": "http://[64:ff9b::7f00:909]:%d/",
    "sixtofour": "http://[2002:7f00:909::]:%d/",
    "ideographic": "http://127。0。9。9:%d/",
    "circled": "http://①②⑦.⓪.⑨.⑨:%d/",
    "fullwidth": "http://１２７.0.9.9:%d/",
    "capitals": f"HTTP://{CANARY}:%d/",
    "no-scheme": f"//{CANARY}:%d/",
    "backslashes": f"http:\\\\{CANARY}:%d\\",
    "user": f"http://127.0.1.1@{CANARY}:%d/",
    "escaped": "http://127%%2e0%%2e9%%2e9:%d/",
    "tab": "http://127.0.\t9.9:%d/",
    "name": "http://inside.press.example:%d/",
    "mixed-name": "http://mixed.press.example:%d/",
    "late-name": "http://rebinding.press.example:%d/moved",
}
INSIDE = {
    "ten": "http://10.0.0.1/",
    "home": "http://192.168.0.1/",
    "metadata": "http://169.254.169.254/latest/meta-data/",
    "metadata-six": "http://[fd00:ec2::254]/latest/",
    "this-host": "http://0.0.0.0/",
    "nothing": "http://0/",
    "any-six": "http://[::]/",
    "own": "http://[::1]/",
    "localhost": "http://localhost:9/",
}
SCHEMES = (
    "file:///etc/hostname",
    "ftp://127.0.9.9/x",
    "javascript:alert(1)",
    "data:text/html,hello",
    "gopher://127.0.9.9/",
    "s3://bucket/key",
    "about:blank",
    "mailto:desk@press.example",
)


def to(url: str, status: int = 302) -> Serve:
    """Answer with a redirect; %d in the address becomes the port."""

    def serve(place: Place) -> Answer:
        target = url % place.port if "%d" in url else url
        return Answer(status=status, headers=[("Location", target.encode().decode("latin-1"))])

    return serve


def _rows() -> Iterator[Row]:
    yield Row(path="/loop", does="leads to itself by way of another", wanted=FAILED, serve=to("/pool"))
    yield Row(path="/pool", does="leads back", wanted=FAILED, serve=to("/loop"), announced=False)
    yield Row(path="/self", does="leads to itself", wanted=FAILED, serve=to("/self"))
    for step in range(9):
        yield Row(
            path=f"/chain/{step}",
            does="one further",
            wanted=FAILED,
            serve=to(f"/chain/{step + 1}"),
            announced=step == 0,
        )
    yield Row(path="/chain/9", does="the end of the chain", wanted=FAILED, serve=an_article("At last"), announced=False)
    yield Row(path="/nowhere", does="a redirect without address", wanted=REFUSED, serve=Answer(status=302))
    yield Row(path="/rubbish", does="an address that is none", wanted=REFUSED + FAILED, serve=to("http://[::1::]:x/"))
    yield Row(path="/moved", does="moved, honestly", wanted=(Outcome.NEW,), serve=to("/here-now", 301))
    yield Row(
        path="/here-now", does="where it moved to", wanted=(Outcome.NEW,), serve=an_article("Here now"), announced=False
    )
    refresh = "<meta http-equiv='refresh' content='0;url=http://127.0.9.9:%d/'>"
    yield Row(
        path="/refresh",
        does="sends browsers inside",
        wanted=(Outcome.NEW,),
        serve=lambda place: Answer(
            body=a_page("Refreshed", head=refresh % place.port), headers=[("Refresh", f"0;url={place.canary}/")]
        ),
    )


def _refused() -> Iterator[Row]:
    for name, url in INSIDE.items():
        yield Row(path=f"/to/{name}", does=f"leads to {url}", wanted=REFUSED, serve=to(url))
    for url in SCHEMES:
        yield Row(path=f"/as/{url.partition(':')[0]}", does=f"leads to {url}", wanted=REFUSED + FAILED, serve=to(url))


def _spelled() -> Iterator[Row]:
    for name, url in SPELLINGS.items():
        yield Row(path=f"/to/{name}", does=f"leads to {url}", wanted=REFUSED, serve=to(url))


HOUSES = [
    House(slug="leads", pages=list(_rows())),
    House(slug="inward", pages=list(_refused())),
    House(slug="spelled", pages=list(_spelled())),
]
