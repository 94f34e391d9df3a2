/** What pairs are made of. The two halves have no rare name in common, so that what was tuned on one is tried on the other. */
export interface Pool {
  readonly families: readonly string[];
  readonly givens: readonly string[];
  readonly towns: readonly string[];
}

export const COMMON_FAMILIES = list(
  'Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Krüger Köhler König Weiß Groß Jäger',
);
export const COMMON_GIVENS = list(
  'Thomas Michael Andreas Stefan Christian Martin Markus Jürgen Sabine Susanne Petra Claudia Katrin Julia Anna Martina Jörg Kai Frank Ulrike',
);

export const TUNING: Pool = {
  families: list(
    'Brandmoor Stellfeld Möhrke Großmann-Tiefenbach Hülsdonk Quandel Reetwisch Sültemeyer Überholz Wöhrmann Zschaler Aßmuth Bärenfänger Dröschel Ehlebracht ' +
      'Fenzlaff Göttsching Hagenrode Jöllenbeck Kißling Lüdenscheidt Mönkemöller Nüßlein Özdemirci Pfäffgen Rötzel Schünemann Tölke Uckermann Vößing Wüllner Yazgan ' +
      'Çelikkol Łukasik Đorđević O’Brien Hötker Kröpelin Strüwing Tannhauser Vierlinger Wackerbarth Zickgraf Dornseifer Eversloh Franzke Gerdesmeier Hinrichsen',
  ),
  givens: list(
    'Torsten Mira Dorothee Ayşe Jörn Björn Götz Renée Käthe Sören Hans-Peter Anna-Lena Karl-Heinz Annegret Friederike Leonhard Wiebke Gesine Rüdiger Lieselotte Emre Canan Deniz Zoë Friedrich Rosemarie Ottilie Hinnerk',
  ),
  towns: list('Ulm Soest Köln Görlitz Würzburg Kassel Gießen Lübeck Kiel Hagen Minden Passau Zwickau Emden Trier Jena'),
};

export const HELD_OUT: Pool = {
  families: list(
    'Abendschön Birkenfeldt Cramersdorf Düsterloh Eickmeyer Förstemann Grünhage Hüttenrauch Ihßen Jürgenliemk Knöpfle Löwenstrom Meßthaler Nölkensmeier Ödekoven ' +
      'Pütthoff Querfurth Rüschenschmidt Spöttle Thümmler Ungelenk Völkerding Weißgerber Zühlsdorff Altenburg Bleckwedel Çakıroğlu Dąbrowski Erdoğmuş Fröhlingsdorf ' +
      'Gräfenstein Hölzenbein Kühnapfel Lütkehaus Mählmann Niedenführ Osterkamp Prüßmann Rathgeber Söhngen Trautvetter Umlandt Vollbracht Wörndle D’Angelo Öchsner',
  ),
  givens: list(
    'Henning Tomke Dörte Şule Jörgen Günther-Otto Cosima René Änne Sönke Marie-Luise Ernst-August Swantje Levke Benedikt Leopold Theda Irmtraud Güner Elif Zeynep Zoé Wilhelm Roswitha Edeltraud Fiete Korbinian Veronika',
  ),
  towns: list(
    'Bonn Celle Fulda Görmin Mühlhausen Landshut Schwäbisch-Hall Lüneburg Neuss Ahlen Bünde Coburg Döbeln Erding Fürth Gotha',
  ),
};

function list(text: string): readonly string[] {
  return text.split(' ');
}
