import type { Sector } from '../../schema';

/**
 * Demo content is data of a German network, not text of the interface; it is German whatever language the interface has.
 * Public bodies are named neutrally and carry invented content; companies are invented.
 * Each line: name | short name | city | Land (ISO 3166-2 without `DE-`).
 */
export const institutionLinesBySector: Readonly<Record<Sector, string>> = {
  federal: `
Bundesministerium für Digitales und Staatsmodernisierung|BMDS|Berlin|BE
Bundesministerium des Innern|BMI|Berlin|BE
Bundesministerium der Finanzen|BMF|Berlin|BE
Bundesministerium für Arbeit und Soziales|BMAS|Berlin|BE
Bundesamt für Sicherheit in der Informationstechnik|BSI|Bonn|NW
Bundesverwaltungsamt|BVA|Köln|NW
Bundesagentur für Arbeit|BA|Nürnberg|BY
Deutsche Rentenversicherung Bund|DRV Bund|Berlin|BE
Statistisches Bundesamt|Destatis|Wiesbaden|HE
Bundesamt für Migration und Flüchtlinge|BAMF|Nürnberg|BY
Kraftfahrt-Bundesamt|KBA|Flensburg|SH
Umweltbundesamt|UBA|Dessau-Roßlau|ST
Bundesnetzagentur|BNetzA|Bonn|NW
Deutsches Patent- und Markenamt|DPMA|München|BY
Bundesamt für Justiz|BfJ|Bonn|NW
Generalzolldirektion|GZD|Bonn|NW
Bundeszentralamt für Steuern|BZSt|Bonn|NW
Robert Koch-Institut|RKI|Berlin|BE
Bundesarchiv|BArch|Koblenz|RP
Bundesamt für Kartographie und Geodäsie|BKG|Frankfurt am Main|HE
Deutscher Wetterdienst|DWD|Offenbach am Main|HE
Bundesamt für Wirtschaft und Ausfuhrkontrolle|BAFA|Eschborn|HE
Bundesanstalt für Immobilienaufgaben|BImA|Bonn|NW
Bundesakademie für öffentliche Verwaltung|BAköV|Brühl|NW
Bundesinstitut für Berufsbildung|BIBB|Bonn|NW
Bundesamt für Seeschifffahrt und Hydrographie|BSH|Hamburg|HH`,
  state: `
Innenministerium Baden-Württemberg|IM BW|Stuttgart|BW
Bayerisches Staatsministerium für Digitales|StMD|München|BY
Landesamt für Finanzen Bayern|LfF|Würzburg|BY
Senatskanzlei Berlin|Skzl BE|Berlin|BE
Ministerium des Innern und für Kommunales Brandenburg|MIK BB|Potsdam|BB
Senator für Finanzen Bremen|SF HB|Bremen|HB
Senatskanzlei Hamburg|SK HH|Hamburg|HH
Hessisches Ministerium für Digitalisierung|HMD|Wiesbaden|HE
Regierungspräsidium Darmstadt|RP DA|Darmstadt|HE
Niedersächsisches Ministerium für Inneres, Sport und Digitalisierung|MI NI|Hannover|NI
Bezirksregierung Arnsberg|BR AR|Arnsberg|NW
Ministerium für Heimat, Kommunales, Bau und Digitalisierung Nordrhein-Westfalen|MHKBD|Düsseldorf|NW
Landesamt für Finanzen Rheinland-Pfalz|LfF RP|Koblenz|RP
Sächsische Staatskanzlei|SK SN|Dresden|SN
Landesdirektion Sachsen|LDS|Chemnitz|SN
Ministerium für Infrastruktur und Digitales Sachsen-Anhalt|MID|Magdeburg|ST
Staatskanzlei Schleswig-Holstein|StK SH|Kiel|SH
Thüringer Finanzministerium|TFM|Erfurt|TH`,
  municipal: `
Stadt Köln|Köln|Köln|NW
Stadt Dortmund|Dortmund|Dortmund|NW
Stadt Bonn|Bonn|Bonn|NW
Stadt Aachen|Aachen|Aachen|NW
Stadt Münster|Münster|Münster|NW
Stadt Bielefeld|Bielefeld|Bielefeld|NW
Stadt Wuppertal|Wuppertal|Wuppertal|NW
Stadt Gelsenkirchen|Gelsenkirchen|Gelsenkirchen|NW
Kreis Soest|Soest|Soest|NW
Kreis Recklinghausen|Recklinghausen|Recklinghausen|NW
Rhein-Kreis Neuss|Neuss|Neuss|NW
Stadt Ulm|Ulm|Ulm|BW
Stadt Freiburg im Breisgau|Freiburg|Freiburg im Breisgau|BW
Stadt Karlsruhe|Karlsruhe|Karlsruhe|BW
Stadt Mannheim|Mannheim|Mannheim|BW
Stadt Heidelberg|Heidelberg|Heidelberg|BW
Landkreis Böblingen|Böblingen|Böblingen|BW
Ostalbkreis|Ostalb|Aalen|BW
Landeshauptstadt München|München|München|BY
Stadt Nürnberg|Nürnberg|Nürnberg|BY
Stadt Augsburg|Augsburg|Augsburg|BY
Stadt Regensburg|Regensburg|Regensburg|BY
Landkreis Cham|Cham|Cham|BY
Landkreis Wunsiedel im Fichtelgebirge|Wunsiedel|Wunsiedel|BY
Bezirksamt Mitte von Berlin|Mitte|Berlin|BE
Bezirksamt Lichtenberg von Berlin|Lichtenberg|Berlin|BE
Landeshauptstadt Potsdam|Potsdam|Potsdam|BB
Stadt Cottbus/Chóśebuz|Cottbus|Cottbus|BB
Landkreis Potsdam-Mittelmark|PM|Bad Belzig|BB
Seestadt Bremerhaven|Bremerhaven|Bremerhaven|HB
Bezirksamt Altona|Altona|Hamburg|HH
Bezirksamt Wandsbek|Wandsbek|Hamburg|HH
Stadt Frankfurt am Main|Frankfurt|Frankfurt am Main|HE
Wissenschaftsstadt Darmstadt|Darmstadt|Darmstadt|HE
Stadt Kassel|Kassel|Kassel|HE
Stadt Offenbach am Main|Offenbach|Offenbach am Main|HE
Wetteraukreis|Wetterau|Friedberg|HE
Hansestadt Rostock|Rostock|Rostock|MV
Landeshauptstadt Schwerin|Schwerin|Schwerin|MV
Landkreis Vorpommern-Rügen|V-R|Stralsund|MV
Landeshauptstadt Hannover|Hannover|Hannover|NI
Stadt Braunschweig|Braunschweig|Braunschweig|NI
Stadt Oldenburg|Oldenburg|Oldenburg|NI
Stadt Osnabrück|Osnabrück|Osnabrück|NI
Landkreis Emsland|Emsland|Meppen|NI
Heidekreis|Heidekreis|Soltau|NI
Landeshauptstadt Mainz|Mainz|Mainz|RP
Stadt Trier|Trier|Trier|RP
Stadt Kaiserslautern|Kaiserslautern|Kaiserslautern|RP
Landkreis Mayen-Koblenz|MYK|Koblenz|RP
Landeshauptstadt Saarbrücken|Saarbrücken|Saarbrücken|SL
Saarpfalz-Kreis|Saarpfalz|Homburg|SL
Landeshauptstadt Dresden|Dresden|Dresden|SN
Stadt Leipzig|Leipzig|Leipzig|SN
Landkreis Görlitz|Görlitz|Görlitz|SN
Landeshauptstadt Magdeburg|Magdeburg|Magdeburg|ST
Stadt Halle (Saale)|Halle|Halle (Saale)|ST
Landeshauptstadt Kiel|Kiel|Kiel|SH
Hansestadt Lübeck|Lübeck|Lübeck|SH
Kreis Nordfriesland|Nordfriesland|Husum|SH
Landeshauptstadt Erfurt|Erfurt|Erfurt|TH
Stadt Jena|Jena|Jena|TH`,
  science: `
Hochschule RheinMain|HSRM|Wiesbaden|HE
Technische Universität Darmstadt|TUDa|Darmstadt|HE
Universität Kassel|UKS|Kassel|HE
Universität Potsdam|UP|Potsdam|BB
Technische Hochschule Wildau|THWi|Wildau|BB
Universität Speyer|DUV|Speyer|RP
Universität Koblenz|UKo|Koblenz|RP
Universität Münster|UM|Münster|NW
Ruhr-Universität Bochum|RUB|Bochum|NW
Hochschule für Verwaltung Hof|HVH|Hof|BY
Universität Bamberg|UBa|Bamberg|BY
Technische Universität München|TUM|München|BY
Universität Konstanz|UKN|Konstanz|BW
Hochschule Kehl|HSK|Kehl|BW
Universität Bremen|UHB|Bremen|HB
Universität Hamburg|UHH|Hamburg|HH
Hochschule Harz|HSH|Halberstadt|ST
Technische Universität Dresden|TUD|Dresden|SN
Universität Rostock|URo|Rostock|MV
Universität des Saarlandes|UdS|Saarbrücken|SL`,
  govtech: `
Kranichsoft Verwaltungslösungen GmbH|Kranichsoft|Berlin|BE
Antragshafen GmbH|Antragshafen|Hamburg|HH
Bescheidwerk GmbH|Bescheidwerk|Leipzig|SN
Lindwurm Registertechnik GmbH|Lindwurm|München|BY
Amtsfaden AG|Amtsfaden|Köln|NW
Paragrafenlabor UG|Paragrafenlabor|Jena|TH
Rathausfunk GmbH|Rathausfunk|Ulm|BW
Siebenquell Daten GmbH|Siebenquell|Heidelberg|BW
Zettelfrei eG|Zettelfrei|Freiburg im Breisgau|BW
Terminlotse GmbH|Terminlotse|Dresden|SN
Formularfuchs GmbH|Formularfuchs|Darmstadt|HE
Wegmarke KI GmbH|Wegmarke|Potsdam|BB
Nordkante Identitäten GmbH|Nordkante|Kiel|SH
Stadtpuls Sensorik GmbH|Stadtpuls|Dortmund|NW
Aktenzeichen Zwei GmbH|AZ Zwei|Hannover|NI
Offenbar Software eG|Offenbar|Berlin|BE`,
  provider: `
Informationstechnikzentrum Bund|ITZBund|Bonn|NW
Dataport|Dataport|Altenholz|SH
Landesbetrieb IT.NRW|IT.NRW|Düsseldorf|NW
regio iT|regio iT|Aachen|NW
Kommunales Rechenzentrum Niederrhein|KRZN|Kamp-Lintfort|NW
Anstalt für Kommunale Datenverarbeitung in Bayern|AKDB|München|BY
IT-Dienstleistungszentrum Bayern|IT-DLZ|München|BY
Komm.ONE|Komm.ONE|Stuttgart|BW
ekom21|ekom21|Gießen|HE
Hessische Zentrale für Datenverarbeitung|HZD|Wiesbaden|HE
Kommunale Datenverarbeitung Oldenburg|KDO|Oldenburg|NI
IT-Dienstleistungszentrum Berlin|ITDZ|Berlin|BE
Landesbetrieb Daten und Information Rheinland-Pfalz|LDI|Mainz|RP
govdigital|govdigital|Berlin|BE`,
  association: `
Deutscher Städtetag|DST|Berlin|BE
Deutscher Landkreistag|DLT|Berlin|BE
Deutscher Städte- und Gemeindebund|DStGB|Berlin|BE
Kommunale Gemeinschaftsstelle für Verwaltungsmanagement|KGSt|Köln|NW`,
};
