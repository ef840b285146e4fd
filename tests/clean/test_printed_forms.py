"""The forms in which pages print their day, and the days beside it that are another's."""

from __future__ import annotations

from datetime import date

import pytest

from verbale.clean.calendars import foreign_days
from verbale.types import Span

HEADLINE = "Ministers of Ruritania and Freedonia discuss border"
LEAD = (
    "The foreign minister of Ruritania met his counterpart from Freedonia on Wednesday to discuss the border. "
    "They had not met since the spring, and the talks took four hours."
)
MORE = (
    "Both sides agreed to meet again next month, a spokesman said after the talks in the capital. "
    "The border has been closed for three years."
)


def day(document):
    when = document.published
    if when is None:
        return None
    assert when.evidence
    assert when.span is None or when.span.of(document.text) == when.text
    return when.start.isoformat() if when.start == when.end else (when.start, when.end)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((HEADLINE, LEAD, MORE, "AP-NY-06-11-03 1412EDT"), "2003-06-11"),
        ((HEADLINE, LEAD, MORE, "(AP-WS-06-11-03 1412GMT)"), "2003-06-11"),
        ((HEADLINE, "STRELSAU (AFP) - " + LEAD, MORE, "AFP 111412 GMT JUN 03"), "2003-06-11"),
        ((HEADLINE, LEAD, MORE, "111412Z JUN 03"), "2003-06-11"),
        (("STRELSAU ITAR-TASS in English 1412 GMT 11 Jun 03", HEADLINE, LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "11 giugno 2003 (modifica il 12 giugno 2003 | 08:21)", LEAD, MORE), "2003-06-11"),
        (
            (
                "http://www.gazette.example/2003/06/11/world/talks.html",
                "Gazette",
                "World | Sport | Weather",
                HEADLINE,
                LEAD,
                MORE,
            ),
            "2003-06-11",
        ),
        (
            (HEADLINE, LEAD, MORE, "Source: http://www.gazette.example/2003/06/11/world/talks.html"),
            "2003-06-11",
        ),
        ((HEADLINE, "Published: 05/12/2013 23:58    Updated: 06/12/2013 04:20", LEAD, MORE), "2013-12-05"),
        ((HEADLINE, "Published: 11/06/2003 23:58", LEAD, MORE), "2003-06-11"),
        (
            (
                "Today is Sunday, 14 February 2016",
                HEADLINE,
                "02/06/2014 - 20:31h   EFE English Service",
                "Madrid, 2 jun (EFE).- " + LEAD,
                MORE,
            ),
            "2014-06-02",
        ),
        (("Hoy es domingo, 14 de febrero de 2016, 18:03", HEADLINE, LEAD, MORE), None),
        (("今天是2011年3月30日 星期三   设为首页", HEADLINE, LEAD, MORE), None),
        ((HEADLINE, "פורסם: 11.06.03 , 16:48", LEAD, MORE), "2003-06-11"),
        (
            (
                HEADLINE,
                "Δημοσίευση: 11 Ιουνίου 2003, 23:10",
                "Τελευταία ενημέρωση: 12 Ιουνίου 2003, 07:45",
                LEAD,
                MORE,
            ),
            "2003-06-11",
        ),
        (
            (
                "News | Sport | Weather",
                HEADLINE,
                "[Photo: Ministers in Strelsau, Tuesday, 10 June 2003. Staff]",
                "STRELSAU, June 11 (RNA) - " + LEAD,
                MORE,
                "Copyright 2017. Design: Zenda",
            ),
            "2003-06-11",
        ),
        (
            (
                "الرئيسية | محليات",
                "الأربعاء 11 ربيع الثاني 1424 هـ - 11 يونيو 2003 م - العدد 12777",
                HEADLINE,
                LEAD,
                MORE,
            ),
            "2003-06-11",
        ),
        (("Zenda Gazette", "No. 12,345 - Wednesday, June 11, 2003", HEADLINE, LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "Zenda Gazette, Wednesday, June 11, 2003; Page A01", LEAD, MORE), "2003-06-11"),
        (
            (
                "The Zenda Times",
                "June 11, 2003, Wednesday, Late Edition - Final",
                HEADLINE,
                "SECTION: Section A; Page 1; Foreign Desk",
                "LENGTH: 812 words",
                LEAD,
                MORE,
                "LOAD-DATE: June 12, 2003",
            ),
            "2003-06-11",
        ),
        (("FOR IMMEDIATE RELEASE", "June 11, 2003", HEADLINE, LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "Web posted at: 2:12 p.m. EDT (1812 GMT) June 11, 2003", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "Page last updated at 14:22 GMT, Wednesday, 11 June 2003", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "Published: 2003/06/11 13:33:52 GMT", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "Printed: 22/08/2014", LEAD, MORE), None),
        ((HEADLINE, "Fecha de impresión: 22/08/2014", LEAD, MORE), None),
        ((HEADLINE, "Retrieved on 22 August 2014", LEAD, MORE), None),
        ((HEADLINE, LEAD, MORE, "Accessed 22 August 2014"), None),
        (("Captured 14 March 2012", HEADLINE, LEAD, MORE), None),
        (
            (
                "From: wire@zenda.example",
                "Subject: " + HEADLINE,
                "Date: Wed, 11 Jun 2003 14:05:11 EST",
                "Expires: Tue, 25 Jun 2003 14:05:11 EST",
                LEAD,
                MORE,
            ),
            "2003-06-11",
        ),
        (
            (
                "From: wire@zenda.example",
                "Sent: Wednesday, June 11, 2003 2:05 PM",
                "To: desk@zenda.example",
                "Subject: " + HEADLINE,
                LEAD,
                MORE,
            ),
            "2003-06-11",
        ),
        (
            (HEADLINE, "Publié le 11 juin 2003 à 14h22, mis à jour le 12 juin 2003 à 09h10", LEAD, MORE),
            "2003-06-11",
        ),
        ((HEADLINE, "Publicado: 11/06/2003 | Actualizado: 12/06/2003", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "11/06/2003 14h22 - Atualizado em 12/06/2003 08h10", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "Publicerad 11 juni 2003", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "Publisert: 11. juni 2003 kl. 14:22", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "Offentliggjort 11. juni 2003", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "Julkaistu 11.6.2003", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "Publikováno 11. června 2003", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "2003. június 11. 14:22", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "Publicat: 11 iunie 2003, 14:22", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "Публикувана на 11 юни 2003", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "Објављено: 11. јун 2003.", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "تاریخ انتشار: ۲۱ خرداد ۱۳۸۲ - ۱۴:۲۲", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "تاريخ النشر: ٢٠٠٣/٠٦/١١", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "11 มิถุนายน 2546 14:22 น.", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "平成15年6月11日 14:22", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "中華民國92年6月11日", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "Thứ Tư, 11/06/2003, 14:22 (GMT+7)", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "Updated: 11 जून 2003, 14:22 IST", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "11 червня 2003, 14:22", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "Yayınlanma: 11.06.2003 - 14:22 Güncelleme: 12.06.2003", LEAD, MORE), "2003-06-11"),
        (
            (HEADLINE, "By Rupert Hentzau  |  Zenda Gazette  |  Jun 11, 2003 at 2:22 PM", LEAD, MORE),
            "2003-06-11",
        ),
        ((HEADLINE, "Rassendyll R. 11-Jun-2003", LEAD, MORE), "2003-06-11"),
        (
            (
                HEADLINE,
                LEAD,
                MORE,
                "Related",
                "Talks fail again (30.09.2013)",
                "Bridge opened - 3 October 2014",
            ),
            None,
        ),
        ((HEADLINE, LEAD, MORE, "[Zenda Gazette, 11 June 2003]"), "2003-06-11"),
        ((HEADLINE, LEAD, MORE, "-- Zenda Gazette, June 11, 2003"), "2003-06-11"),
        ((HEADLINE, LEAD, MORE, "Published in the Zenda Gazette on June 11, 2003"), "2003-06-11"),
        ((HEADLINE, LEAD, MORE, "This article appeared in the print edition of 11 June 2003"), "2003-06-11"),
        ((HEADLINE, LEAD, MORE, "First published in Zenda Gazette 11 June 2003"), "2003-06-11"),
        ((HEADLINE, "Last Updated: Wednesday, 11 June, 2003, 14:22 GMT", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "Strelsau, 11 Jun. 2003 RNA.- " + LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "STRELSAU, 11.06.2003 (RNA) - " + LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "(Strelsau, 11 June 2003) " + LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "Strelsau/Zenda, 11 June 2003 - " + LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "Wed Jun 11 14:12:11 EDT 2003", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "6/11/03 2:12 PM EDT", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "Posted 6/11/03", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "11 June 2003 – " + LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "Wednesday, June 11th, 2003", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "11th of June, 2003", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "2003-06-11T14:22:00+02:00", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "Date: 20030611", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "WED 11 JUN 2003", LEAD, MORE), "2003-06-11"),
        (("PRESS RELEASE", "SC/7790", "11 JUNE 2003", HEADLINE, LEAD, MORE), "2003-06-11"),
        (("SECURITY COUNCIL", "Press Release SC/7790, 11/06/2003", HEADLINE, LEAD, MORE), "2003-06-11"),
        (
            (
                "Date: 2003 June 11, 14:12 (Wednesday)",
                "Canonical ID: 03ZENDA1234",
                "From: Embassy Zenda",
                HEADLINE,
                LEAD,
                MORE,
            ),
            "2003-06-11",
        ),
        (
            (
                "VZCZCXRO1234",
                "DE RUEHZE 1234/01 1621412",
                "R 111412Z JUN 03",
                "FM AMEMBASSY ZENDA",
                "SUBJECT: " + HEADLINE,
                LEAD,
                MORE,
            ),
            "2003-06-11",
        ),
        ((HEADLINE, "(ANSA) - STRELSAU, 11 GIU 2003 - " + LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "(ANSA) - STRELSAU, 11 GIU - " + LEAD, MORE, "11/06/2003"), "2003-06-11"),
        ((HEADLINE, "STRELSAU, le 11 juin 2003 (RNA) - " + LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "Strelsau - 11 June 2003 - " + LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "Zenda, Wed, 11 Jun 2003 NI Wire", LEAD, MORE), "2003-06-11"),
        (
            (HEADLINE, "By Flavia, RNA Staff Writer", "Wednesday, June 11, 2003; 2:12 PM", LEAD, MORE),
            "2003-06-11",
        ),
        (
            ("Zenda Gazette", "Wednesday, June 11, 2003", "", "Home | World | Sport", HEADLINE, LEAD, MORE),
            None,
        ),
        (
            (
                "Zenda Gazette Online",
                "Friday, March 6, 2009",
                HEADLINE,
                "By Flavia",
                "Posted June 11, 2003",
                LEAD,
                MORE,
            ),
            "2003-06-11",
        ),
        (
            (
                HEADLINE,
                "Posted: Wednesday, June 11, 2003 at 12:01 am | Updated: 9:47 am, Thu Jun 12, 2003",
                LEAD,
                MORE,
            ),
            "2003-06-11",
        ),
        ((HEADLINE, "۱۳۸۲/۰۳/۲۱ - ۱۴:۲۲", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "چهارشنبه ۲۱ خرداد ۱۳۸۲", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "الأربعاء ١١ يونيو ٢٠٠٣", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "الأربعاء 11 حزيران 2003", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "11 juin 2003 - Mis à jour le 12 juin 2003", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "Par Rudolf - le 11/06/2003 à 14h22", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "11.06.2003 / 14:22", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "Stand: 11.06.2003 14:22 Uhr", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "2003년 6월 11일 수요일", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "2003-06-11 14:22:31 新华社", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "來源:本報 2003/06/11 14:22", LEAD, MORE), "2003-06-11"),
        (
            (HEADLINE, "Opublikowano: 11 czerwca 2003, ostatnia aktualizacja: 12 czerwca 2003", LEAD, MORE),
            "2003-06-11",
        ),
        ((HEADLINE, "Quarta-feira, 11 de junho de 2003, 14h22", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "Updated 2:12 PM ET June 11, 2003", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "Last modified: 11/06/2003", "First published: 10/06/2003", LEAD, MORE), "2003-06-10"),
        (
            (
                HEADLINE,
                "June 11, 2003 | Leave a comment",
                LEAD,
                MORE,
                "Flavia says:",
                "June 14, 2003 at 3:14 pm",
                "Long live the king",
            ),
            "2003-06-11",
        ),
        ((HEADLINE, LEAD, MORE, "Posted by Flavia at 14:22 on June 11, 2003"), "2003-06-11"),
        ((HEADLINE, LEAD, MORE, "Posted in World | June 11th, 2003 | 3 Comments"), "2003-06-11"),
        ((HEADLINE, LEAD, MORE, "Reported by RNA, 11/06/2003 14:22 GMT"), "2003-06-11"),
        ((HEADLINE, LEAD, MORE, "Fl/ru 14:22 GMT 11.06.2003"), "2003-06-11"),
        (("Zenda Gazette\nTuesday, 6 May 2014\nHome | World | Sport", HEADLINE, LEAD, MORE), None),
        (("Zenda Gazette\nTuesday, 6 May 2014 | Strelsau 14°", HEADLINE, LEAD, MORE), None),
        ((HEADLINE, "Dziś jest wtorek, 6 maja 2014", LEAD, MORE), None),
        (("Subject: " + HEADLINE, "Date: 11 Jun 03 14:05:11 GMT", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, "Last Updated: 11-Jun-03", LEAD, MORE), "2003-06-11"),
        ((HEADLINE, LEAD, MORE, "(2003/06/11-14:46)"), "2003-06-11"),
        ((HEADLINE, LEAD, MORE, "SEE ALSO:", "Iran quake kills thousands   26 Dec 03"), None),
        (("Zenda Gazette\nFriday 6 March 2009", HEADLINE, "By Flavia", LEAD, MORE), None),
    ],
)
def test_texts(cleaned, lines, expected):
    assert day(cleaned("\n\n".join(lines))) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            '<html><head><title>TITLE</title></head><body><h1>TITLE</h1><p class="d">June 11, 2003</p>BODY</body></html>',
            "2003-06-11",
        ),
        (
            '<html><head><title>TITLE</title></head><body><table><tr><td>Friday, March 6, 2009</td></tr></table><h1>TITLE</h1><p class="d">June 11, 2003</p>BODY</body></html>',
            "2003-06-11",
        ),
        (
            '<html><head><title>TITLE</title><meta property="article:modified_time" content="2003-06-12"></head><body><h1>TITLE</h1><p>Wed 11 Jun 2003 14.22 BST</p>BODY</body></html>',
            "2003-06-11",
        ),
        (
            '<html><head><title>TITLE</title></head><body><h1>TITLE</h1><div data-timestamp="1055340000">a while ago</div>BODY</body></html>',
            "2003-06-11",
        ),
        (
            '<html><head><title>TITLE</title></head><body><h1>TITLE</h1><time data-time="1055340000">a while ago</time>BODY</body></html>',
            "2003-06-11",
        ),
        (
            '<html><head><title>TITLE</title><link rel="canonical" href="https://g.example/2003/06/11/talks"></head><body><h1>TITLE</h1>BODY</body></html>',
            "2003-06-11",
        ),
        (
            '<html><head><title>TITLE</title><meta name="description" content="Zenda, 11 June 2003"></head><body><h1>TITLE</h1>BODY</body></html>',
            None,
        ),
        (
            "<html><head><title>TITLE</title></head><body><!-- published: 2003-06-11 --><h1>TITLE</h1>BODY</body></html>",
            None,
        ),
        (
            '<html lang="fr"><head><title>TITLE</title></head><body><h1>TITLE</h1><p>Mercredi 11 juin 2003</p>BODY</body></html>',
            "2003-06-11",
        ),
        (
            '<html lang="ja"><head><title>TITLE</title></head><body><div>2009年3月6日(金)</div><h1>TITLE</h1><p>2003年6月11日 14時22分</p>BODY</body></html>',
            "2003-06-11",
        ),
        (
            '<html><head><title>TITLE</title><meta itemprop="datePublished" content="2003-06-11T00:00"></head><body><h1>TITLE</h1>BODY</body></html>',
            "2003-06-11",
        ),
        (
            '<html><head><title>TITLE</title></head><body itemscope><h1>TITLE</h1><time itemprop="dateModified" datetime="2003-06-12">x</time><time itemprop="datePublished" datetime="2003-06-11">x</time>BODY</body></html>',
            "2003-06-11",
        ),
        (
            '<html><head><title>TITLE</title></head><body><div class="hentry"><h1>TITLE</h1><abbr class="updated" title="2003-06-12">x</abbr> <abbr class="published" title="2003-06-11">x</abbr>BODY</div></body></html>',
            "2003-06-11",
        ),
        (
            '<html><head><title>TITLE</title></head><body><div class="hentry"><h1>TITLE</h1><time class="updated" datetime="2003-06-12">x</time><time class="entry-date published" datetime="2003-06-11">x</time>BODY</div></body></html>',
            "2003-06-11",
        ),
        (
            '<html><head><title>TITLE</title></head><body><article><h1>TITLE</h1>Updated <time datetime="2003-06-12">June 12, 2003</time> Published <time datetime="2003-06-11">June 11, 2003</time>BODY</article></body></html>',
            "2003-06-11",
        ),
        (
            '<html><head><title>TITLE</title><meta name="Last-Modified" content="2014-03-03"><meta name="article.published" content="2003-06-11"></head><body><h1>TITLE</h1>BODY</body></html>',
            "2003-06-11",
        ),
        (
            '<html><head><title>TITLE</title><meta http-equiv="date" content="Wed, 11 Jun 2003 10:00:00 GMT"></head><body><h1>TITLE</h1>BODY</body></html>',
            None,
        ),
        (
            '<html><head><title>TITLE</title><meta name="citation_publication_date" content="2003/06/11"></head><body><h1>TITLE</h1>BODY</body></html>',
            "2003-06-11",
        ),
        (
            '<html><head><title>TITLE</title><meta name="prism.publicationDate" content="2003-06-11"></head><body><h1>TITLE</h1>BODY</body></html>',
            "2003-06-11",
        ),
        (
            '<html><head><title>TITLE</title><meta name="twitter:data1" content="11 Jun 2003"><meta name="twitter:label1" content="Published"></head><body><h1>TITLE</h1>BODY</body></html>',
            "2003-06-11",
        ),
        (
            '<html><head><title>TITLE</title><meta name="DISPLAYDATE" content="June 11, 2003"></head><body><h1>TITLE</h1>BODY</body></html>',
            "2003-06-11",
        ),
        (
            '<html><head><title>TITLE</title><script type="application/ld+json">{"@type":"NewsArticle","dateModified":"2003-06-12","dateCreated":"2003-06-11"}</script></head><body><h1>TITLE</h1>BODY</body></html>',
            "2003-06-11",
        ),
        (
            "<html><head><title>TITLE</title></head><body><h1>TITLE</h1><p>Published 16 hours ago</p>BODY</body></html>",
            None,
        ),
        (
            '<html><head><title>TITLE</title></head><body><div class="topbar">Last update: 6 March 2009</div><h1>TITLE</h1><p>By Flavia, 11 June 2003</p>BODY</body></html>',
            "2003-06-11",
        ),
        (
            '<html><head><title>TITLE</title></head><body><h1>TITLE</h1><p>By Flavia, 11 June 2003</p>BODY<div class="comments"><p>Posted 12 June 2003 by Rudolf</p><p>Long live the king of Ruritania and his cousins all.</p></div></body></html>',
            "2003-06-11",
        ),
        (
            '<html><head><meta name="date" content="2014-02-03"></head><body><p>Published: June 11, 2003</p></head><body><h1>TITLE</h1>BODY</body></html>',
            "2003-06-11",
        ),
        (
            '<html><head><meta name="date" content="11/06/2003"></head><body><h1>TITLE</h1>BODY</body></html>',
            "2003-06-11",
        ),
        (
            '<html><head><script>var page = {pubDate: "2003-06-11T10:00", section: "World"};</script></head><body><h1>TITLE</h1>BODY</body></html>',
            "2003-06-11",
        ),
        (
            '<html><head><meta name="pdate" content="20030611"></head><body><h1>TITLE</h1>BODY</body></html>',
            "2003-06-11",
        ),
        (
            '<html><head><meta name="DC.date.modified" content="2013-02-18"><meta name="dcterms.issued" content="2003-06-11"></head><body><h1>TITLE</h1>BODY</body></html>',
            "2003-06-11",
        ),
        (
            '<html><head><script type="application/ld+json">{"@graph":[{"@type":"WebPage","datePublished":"2009-01-15"},{"@type":"NewsArticle","datePublished":"2003-06-11T10:00:00Z"}]}</script></head><body><h1>TITLE</h1>BODY</body></html>',
            "2003-06-11",
        ),
        (
            '<html><head><script type="application/ld+json">[{"@type":"WebSite","datePublished":"2009-01-15"},{"@type":["ReportageNewsArticle"],"datePublished":"2003-06-11T10:00:00Z"}]</script></head><body><h1>TITLE</h1>BODY</body></html>',
            "2003-06-11",
        ),
        (
            '<html><head><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2003-06-11T10:00:00Z", "x": bad,}</script></head><body><h1>TITLE</h1>BODY</body></html>',
            "2003-06-11",
        ),
        (
            '<html><head><meta name="published" content="1055340000"></head><body><h1>TITLE</h1>BODY</body></html>',
            "2003-06-11",
        ),
        (
            '<html><head><meta http-equiv="last-modified" content="Tue, 12 Mar 2013 10:00:00 GMT"></head><body><h1>TITLE</h1>BODY</body></html>',
            None,
        ),
        (
            '<html><head><meta name="publish_time" content="2003-06-11 14:22"></head><body><h1>TITLE</h1>BODY</body></html>',
            "2003-06-11",
        ),
        (
            '<html><head><title>TITLE</title></head><body><h1>TITLE</h1><p><abbr class="published" title="2003-06-11T14:22:00Z">a while ago</abbr></p>BODY</body></html>',
            "2003-06-11",
        ),
        (
            '<html><head><title>TITLE</title></head><body><h1>TITLE</h1><p>By R. <span itemprop="datePublished" content="2003-06-11T14:22:00Z">yesterday</span></p>BODY</body></html>',
            "2003-06-11",
        ),
        (
            '<html><head><title>TITLE</title></head><body><h1>TITLE</h1><p><span class="x" itemprop="datePublished">June 11, 2003</span></p>BODY</body></html>',
            "2003-06-11",
        ),
        (
            '<html><head><title>TITLE</title></head><body><div><time datetime="2014-05-06">6 May 2014</time></div><h1>TITLE</h1><p><time datetime="2003-06-11T14:22">14:22</time></p>BODY</body></html>',
            "2003-06-11",
        ),
    ],
)
def test_pages(cleaned, page, expected):
    body = f"<p>{LEAD}</p><p>{MORE}</p>"
    assert day(cleaned(page.replace("TITLE", HEADLINE).replace("BODY", body), "html")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 فروردین 1375", "1996-03-20"),
        ("1 فروردین 1376", "1997-03-21"),
        ("22 بهمن 1357", "1979-02-11"),
        ("1404/01/01", "2025-03-21"),
        ("昭和64年1月7日", "1989-01-07"),
        ("令和元年5月1日", "2019-05-01"),
        ("31 ธันวาคม 2559", "2016-12-31"),
    ],
)
def test_other_calendars(text, expected):
    (printed,) = foreign_days(text, Span(0, len(text)))
    assert printed.when().start == date.fromisoformat(expected)


@pytest.mark.parametrize("text", ["31 مهر 1382", "平成99年99月1日", "1382/13/01"])
def test_no_such_days(text):
    assert not list(foreign_days(text, Span(0, len(text))))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Zenda Gazette | Home | World | Sport\n\nTITLE\nWednesday 11 June 2003 14.22 BST\n\nLEAD\n\nMORE",
            "2003-06-11",
        ),
        ("TITLE\nBy Flavia in Strelsau\n(Filed: 11/06/2003)\n\nLEAD\n\nMORE", "2003-06-11"),
        (
            "TITLE\nFlavia, Strelsau correspondent\nThe Zenda Gazette, Wednesday 11 June 2003\nArticle history\n\nLEAD\n\nMORE",
            "2003-06-11",
        ),
        ("Zenda Gazette > Archives > June 11, 2003\n\nTITLE\n\nLEAD\n\nMORE", "2003-06-11"),
        ("Wednesday, June 11, 2003 Zenda Gazette Archives\n\nTITLE\n\nLEAD\n\nMORE", "2003-06-11"),
        (
            "TITLE\n\nSTRELSAU, June 11 (AFP) - LEAD\n\nMORE\n\nCopyright 2003 Agence France-Presse. All rights reserved.",
            None,
        ),
        (
            "TITLE\n\nBy FLAVIA ELPHBERG\nPublished: June 11, 2003\n\nLEAD\n\nMORE\n\nCopyright 2009 Zenda Company",
            "2003-06-11",
        ),
        ("ZENDA GAZETTE\nVol. 12, No. 162\nWednesday, June 11, 2003\n\nTITLE\n\nLEAD\n\nMORE", "2003-06-11"),
        ("ZENDA GAZETTE - Wednesday, 11th June 2003, issue 162\n\nTITLE\n\nLEAD\n\nMORE", "2003-06-11"),
        (
            "[zenda-list] TITLE\nFrom: Flavia\nDate: Wed Jun 11 2003 - 14:22:01 EDT\n\nLEAD\n\nMORE",
            "2003-06-11",
        ),
        (
            "Subject: TITLE\nNewsgroups: alt.zenda\nDate: 2003-06-11 14:22:01 PST\n\nLEAD\n\nMORE",
            "2003-06-11",
        ),
        ("TITLE\n\nLEAD\n\nMORE\n\n11.06.2003", "2003-06-11"),
        ("TITLE\n\nLEAD\n\nMORE\n\nStrelsau, 11 June 2003", "2003-06-11"),
        ("TITLE\n\nLEAD\n\nMORE\n\nJune 11, 2003", "2003-06-11"),
        ("TITLE\n2003/06/11 14:22\n\nLEAD\n\nMORE", "2003-06-11"),
        ("TITLE\n時間:2003-06-11 14:22  來源:本報\n\nLEAD\n\nMORE", "2003-06-11"),
        ("TITLE\n11 يونيو 2003 - 14:22\n\nLEAD\n\nMORE", "2003-06-11"),
        (
            "TITLE\nMis à jour le 12/06/2003 à 09h10 | publié le 11/06/2003 à 14h22\n\nLEAD\n\nMORE",
            "2003-06-11",
        ),
        (
            "TITLE\nLE MONDE | 11.06.2003 à 14h22 • Mis à jour le 12.06.2003 à 09h10\n\nLEAD\n\nMORE",
            "2003-06-11",
        ),
        ("TITLE\nZenda - Quarta-feira, 11 de Junho de 2003 | Versão impressa\n\nLEAD\n\nMORE", "2003-06-11"),
        ("TITLE\n11/06/2003 - 14h22 (Atualizado em 11/06/2003 - 16h00)\n\nLEAD\n\nMORE", "2003-06-11"),
        (
            "TITLE\nyayınlanma: Çarşamba, 11 Haziran 2003 14:22\nson güncelleme: Perşembe, 12 Haziran 2003 09:10\n\nLEAD\n\nMORE",
            "2003-06-11",
        ),
        ("TITLE\nЧетвер, 12 червня 2003, 09:10\n\nLEAD\n\nMORE", "2003-06-12"),
        ("TITLE\n2003年06月11日14時22分\n\nLEAD\n\nMORE", "2003-06-11"),
        ("TITLE\n[2003-06-11 14:22:31]\n\nLEAD\n\nMORE", "2003-06-11"),
        ("TITLE\n등록 :2003-06-11 19:22수정 :2003-06-12 09:01\n\nLEAD\n\nMORE", "2003-06-11"),
        ("TITLE\nKompas.com - 11/06/2003, 14:22 WIB\n\nLEAD\n\nMORE", "2003-06-11"),
        ("TITLE\nRabu, 11 Juni 2003 14:22\n\nLEAD\n\nMORE", "2003-06-11"),
        ("TITLE\nJUNE 11, 2003 2:22 PM / UPDATED 3 YEARS AGO\n\nLEAD\n\nMORE", "2003-06-11"),
        (
            "TITLE\nStory Created: Jun 11, 2003 at 2:22 PM EDT\nStory Updated: Jun 12, 2003 at 9:10 AM EDT\n\nLEAD\n\nMORE",
            "2003-06-11",
        ),
        ("TITLE\n5:52 PM, Jun 11, 2003   |   Comments\n\nLEAD\n\nMORE", "2003-06-11"),
        ("2003-06-11\nTITLE\n\nLEAD\n\nMORE", "2003-06-11"),
        (
            "Document 1 of 25\n\nCopyright 2003 Zenda Newspapers\nThe Zenda Gazette\n\nJune 11, 2003, Wednesday\n\nSECTION: FOREIGN NEWS; Pg. 12\n\nLENGTH: 512 words\n\nHEADLINE: TITLE\n\nBYLINE: Flavia\n\nBODY: LEAD\n\nMORE",
            "2003-06-11",
        ),
        (
            "HD TITLE\nBY Flavia\nWC 512 words\nPD 11 June 2003\nSN Zenda Gazette\nLA English\nLP\nLEAD\nTD\nMORE",
            "2003-06-11",
        ),
        ("TITLE\nReuters, 06.11.03, 2:22 PM ET\n\nLEAD\n\nMORE", "2003-06-11"),
        ("TITLE\nWed Jun 11, 2:22 PM ET\n\nLEAD\n\nMORE\n\nCopyright © 2003 Zenda Inc.", None),
        ("TITLE\nPosted: 11 Jun 2003 14:22 hrs\n\nLEAD\n\nMORE", "2003-06-11"),
        (
            "TITLE\nPublished: 14:22, 11 June 2003 | Updated: 16:00, 12 June 2003\n\nLEAD\n\nMORE",
            "2003-06-11",
        ),
        (
            "TITLE\nUPDATED: 16:00 GMT, 12 June 2003 (first published 11 June 2003)\n\nLEAD\n\nMORE",
            "2003-06-11",
        ),
        ("TITLE\nADDED: 11.06.2003\n\nLEAD\n\nMORE", "2003-06-11"),
        ("TITLE\n11.6.2003 klo 14:22\n\nLEAD\n\nMORE", "2003-06-11"),
    ],
)
def test_heads_and_ends(cleaned, text, expected):
    assert (
        day(cleaned(text.replace("TITLE", HEADLINE).replace("LEAD", LEAD).replace("MORE", MORE))) == expected
    )
