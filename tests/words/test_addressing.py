import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.words.addressing import address_of

FIRST_NAMES = """
Priya Raman | Priya
  Priya   Raman  | Priya
Prof. Dr. Anna-Lena von Berg | Anna-Lena
Dr. med. Lena Fischer | Lena
Ms Priya Raman | Priya
Sir Sam Lee | Sam
Lee, Sam | Sam
Lee,Sam | Sam
Lee, Sam, PhD | Sam
Fischer, Dr. Lena | Lena
van der Berg, Lena | Lena
FISCHER, LENA | Lena
Sam Lee, PhD | Sam
Sam Lee PhD | Sam
Sam Lee Ph.D. | Sam
Sam Lee MD, MBA | Sam
Sam Lee Jr. | Sam
Sam Lee III | Sam
Sam Ma | Sam
Tom Ortiz (he/him) | Tom
Priya (she/her) Raman | Priya
(Priya) Raman | Priya
Tom Ortiz 🎉 | Tom
🙂️ Tom Ortiz ✨ | Tom
Thomas "Tom" Ortiz | Tom
Thomas (Tom) Ortiz | Tom
Tom Ortiz (HR) | Tom
Priya Raman | Northwind | Priya
Priya Raman - Recruiter | Priya
Priya Raman, Head of Data | Priya
Priya Raman <priya@northwind.example> | Priya
RITA GOMEZ | Rita
RITA Gomez | Rita
rita gomez | Rita
AJ GOMEZ | AJ
JO GOMEZ | Jo
O'NEIL, LENA | Lena
Ben Carter | Ben
ben carter | Ben
Dean Ortiz | Dean
Wei Li | Wei
Kim Larsen | Kim
Lee Anderson | Lee
Kim Lee | Kim
Maria de la Cruz | Maria
Zoë Fischer | Zoë
Steve Jobs | Steve
Sam-Lee Ortiz | Sam-Lee
"""


def pairs(table: str) -> list[tuple[str, str]]:
    lines = (line.rpartition("|") for line in table.strip("\n").splitlines())
    return [(name.removesuffix(" "), expected.strip()) for name, _, expected in lines]


@pytest.mark.parametrize(("name", "first"), pairs(FIRST_NAMES))
def test_a_first_name_that_is_known_is_used(name: str, first: str) -> None:
    assert address_of(name).short == first


WITHOUT_FIRST_NAME = """
Dr. Gomez | Dr. Gomez
DR. GOMEZ | Dr. Gomez
Mr Ortiz | Mr Ortiz
Ms. de la Cruz | Ms. de la Cruz
Herr Dr. van Dyke | Dr. van Dyke
Mr. J. R. Smith | Mr. Smith
J. R. Smith | J. R. Smith
J.R. Smith | J.R. Smith
J Smith | J Smith
de la Cruz | de la Cruz
O'Neil | O'Neil
O'NEIL | O'Neil
RITA | Rita
rita | Rita
Gomez,, | Gomez
Raman, Recruiter | Raman
Abdul Rahman Khan | Abdul Rahman Khan
山田太郎 | 山田太郎
김민수 | 김민수
Иван Петров | Иван Петров
Nguyễn Văn An | Nguyễn Văn An
Tanaka Hiroshi | Tanaka Hiroshi
Kovács Péter | Kovács Péter
Li Wei | Li Wei
Lee Min-ho | Lee Min-ho
Priya and Tom | Priya and Tom
Mr. and Mrs. Smith | Mr. and Mrs. Smith
HR Team | HR Team
Hiring Manager | Hiring Manager
García Márquez, Gabriel | García Márquez
"""


@pytest.mark.parametrize(("name", "said"), pairs(WITHOUT_FIRST_NAME))
def test_without_a_known_first_name_title_and_surname_or_the_whole_name_is_said(name: str, said: str) -> None:
    assert address_of(name).short == said


@pytest.mark.parametrize(
    "name", [None, "", " ", "Dr.", "Ms.", "Prof. Dr.", "HR", "Recruiter", "!?", "123", "jobs@x.example", "🎉", "[Name]"]
)
def test_a_title_a_desk_or_nothing_is_nobody(name: str | None) -> None:
    assert address_of(name).short is None
    assert address_of(name).whole is None


WRITTEN = """
Prof. Dr. Anna-Lena von Berg | Prof. Dr. Anna-Lena von Berg
Lee, Sam | Sam Lee
Thomas "Tom" Ortiz | Thomas Ortiz
SAM LEE, PHD | Sam Lee
MCDONALD, LENA | Lena McDonald
MARIA DE LA CRUZ | Maria de la Cruz
O'NEIL, ANNE-MARIE | Anne-Marie O'Neil
Leonardo DiCaprio | Leonardo DiCaprio
"""


@pytest.mark.parametrize(("name", "whole"), pairs(WRITTEN))
def test_the_whole_name_is_written_as_names_are_written(name: str, whole: str) -> None:
    assert address_of(name).whole == whole


@given(st.text(max_size=60))
def test_whatever_stands_there_nothing_but_a_name_comes_out(name: str) -> None:
    found = address_of(name)
    for said in (found.short, found.whole):
        assert said is None or any(letter.isalpha() for letter in said)
        assert said is None or not set(said) & set('()[]{}<>"\n,')
    assert (found.short is None) == (found.whole is None)
    assert found.short is None or found.short not in {"Dr.", "Ms.", "Mr."}


def test_a_flood_of_signs_costs_nothing() -> None:
    for piece in ("(", "((((a", '"', "Dr. ", "a,", "- ", "'a' ", "A.", "nguyenangu"):
        assert address_of(piece * 5000) is address_of(piece * 5000)
