/** The surnames that most people in Germany have, folded: two who share one share little. */
export const COMMON_FAMILY_NAMES: ReadonlySet<string> = words(`
  mueller schmidt schneider fischer weber meyer wagner becker schulz hoffmann schaefer koch bauer richter klein wolf schroeder neumann schwarz
  zimmermann braun krueger hofmann hartmann lange schmitt werner schmitz krause meier lehmann schmid schulze maier koehler herrmann koenig walter
  mayer huber kaiser fuchs peters lang scholz moeller weiss jung hahn schubert vogel friedrich keller guenther frank berger winkler roth beck
  lorenz baumann franke albrecht schuster simon ludwig boehm winter kraus martin schumacher kraemer vogt stein jaeger otto sommer gross seidel
  heinrich brandt haas schreiber graf schulte dietrich ziegler kuhn kuehn pohl engel horn busch bergmann thomas voigt sauer arnold wolff pfeiffer
  yilmaz nguyen kaya yildiz demir`);

/** The given names that most people of working age have, folded. */
export const COMMON_GIVEN_NAMES: ReadonlySet<string> = words(`
  michael thomas andreas peter wolfgang stefan stephan klaus christian juergen bernd hans frank martin markus alexander werner daniel uwe joerg
  matthias heinz dieter manfred torsten thorsten ralf ralph oliver sven jens marcus holger dirk florian sebastian tobias jan marco marko felix
  philipp philip tim lukas jonas max paul david simon julian patrick kai volker rainer norbert karl heiko olaf carsten karsten
  sabine susanne petra andrea claudia birgit monika karin martina anja stefanie stephanie sandra katrin kathrin nicole anna julia christina
  christine katharina melanie ursula renate angelika gabriele barbara silke heike ute kerstin simone tanja sonja maria laura lisa sarah lena
  nadine daniela jana eva antje cornelia ulrike britta bettina elisabeth michaela astrid`);

/** Short forms that stand for one name only, or nearly so. */
const FULL_NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    alex: 'alexander alexandra',
    andi: 'andreas andrea',
    andy: 'andreas',
    basti: 'sebastian',
    bea: 'beate beatrice',
    bernie: 'bernhard bernd',
    bernd: 'bernhard',
    chris: 'christian christoph christina christine',
    conny: 'cornelia constanze',
    conni: 'cornelia constanze',
    dani: 'daniel daniela',
    dirk: 'dietrich',
    edi: 'eduard',
    flo: 'florian',
    franzi: 'franziska',
    fred: 'alfred friedrich manfred',
    fritz: 'friedrich',
    gabi: 'gabriele',
    gerd: 'gerhard',
    gitta: 'brigitte',
    gitte: 'brigitte',
    guenni: 'guenther',
    hannes: 'johannes hans',
    hanna: 'johanna',
    hans: 'johannes johann',
    heinz: 'heinrich',
    ina: 'katharina regina',
    jo: 'johannes joachim',
    jochen: 'joachim',
    joe: 'josef johannes',
    jupp: 'josef',
    juergen: 'georg',
    kathi: 'katharina kathrin',
    katrin: 'katharina',
    kathrin: 'katharina',
    kalle: 'karl',
    klaus: 'nikolaus',
    leni: 'helene magdalena',
    lisa: 'elisabeth',
    lutz: 'ludwig',
    maggie: 'margarete',
    manni: 'manfred',
    max: 'maximilian',
    micha: 'michael',
    mia: 'maria',
    moni: 'monika',
    nico: 'nicolas nikolaus',
    niko: 'nikolaus',
    olli: 'oliver',
    rolf: 'rudolf',
    rudi: 'rudolf',
    sabi: 'sabine',
    sascha: 'alexander',
    sepp: 'josef',
    steffi: 'stefanie stephanie',
    stefan: 'stephan',
    susi: 'susanne',
    tim: 'timo timotheus',
    tina: 'christina martina bettina',
    tom: 'thomas',
    toni: 'anton antonia',
    uli: 'ulrich ulrike',
    ulli: 'ulrich ulrike',
    uschi: 'ursula',
    ute: 'uta',
    volker: 'volkmar',
    willi: 'wilhelm',
    willy: 'wilhelm',
    wolf: 'wolfgang',
  }).map(([short, full]) => [short, full.split(' ')]),
);

/** Whether one given name is the short form of the other. Both folded. */
export function isShortForm(one: string, other: string): boolean {
  return (FULL_NAMES.get(one)?.includes(other) || FULL_NAMES.get(other)?.includes(one)) ?? false;
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/u));
}
