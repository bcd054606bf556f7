"""Names of countries and languages and their clocks, as the Unicode CLDR has them: made by tests/parsers/test_cldr.py.

They stand here because Babel takes longer to load than a page takes to read. Each row begins with what its names mean.
"""

COUNTRIES = """\
AC ascension island=île de l'ascension=ascension=isla de la ascensión=isola ascensione; AD andorra=andorre; AE united
arab emirates=émirats arabes unis=vereinigte arabische emirate=emiratos árabes unidos=emirati arabi uniti; AF
afghanistan=afganistán; AG antigua & barbuda=antigua-et-barbuda=antigua und barbuda=antigua y barbuda=antigua e
barbuda; AI anguilla=anguila; AL albania=albanie=albanien; AM armenia=arménie=armenien; AO angola; AQ
antarctica=antarctique=antarktis=antártida=antartide; AR argentina=argentine=argentinien; AS american samoa=samoa
américaines=amerikanisch-samoa=samoa americana=samoa americane; AT austria=autriche=österreich; AU
australia=australie=australien; AW aruba; AX åland islands=îles åland=ålandinseln=islas aland=isole åland; AZ
azerbaijan=azerbaïdjan=aserbaidschan=azerbaiyán=azerbaigian; BA bosnia & herzegovina=bosnie-herzégovine=bosnien und
herzegowina=bosnia y herzegovina=bosnia ed erzegovina; BB barbados=barbade; BD bangladesh=bangladesch=bangladés; BE
belgium=belgique=belgien=bélgica=belgio; BF burkina faso; BG bulgaria=bulgarie=bulgarien; BH
bahrain=bahreïn=baréin=bahrein; BI burundi; BJ benin=bénin=benín; BL st. barthélemy=saint-barthélemy=san bartolomé; BM
bermuda=bermudes=bermudas; BN brunei=brunei darussalam=brunéi; BO bolivia=bolivie=bolivien; BQ caribbean
netherlands=pays-bas caribéens=karibische niederlande=caribe neerlandés=caraibi olandesi; BR
brazil=brésil=brasilien=brasil=brasile; BS bahamas; BT bhutan=bhoutan=bután; BV bouvet island=île
bouvet=bouvetinsel=isla bouvet=isola bouvet; BW botswana=botsuana; BY belarus=biélorussie=bielorrusia=bielorussia; BZ
belize=belice; CA canada=kanada=canadá; CC cocos (keeling) islands=îles cocos=kokosinseln=islas cocos=isole cocos
(keeling); CD congo - kinshasa=congo-kinshasa=kongo-kinshasa=república democrática del congo; CF central african
republic=république centrafricaine=zentralafrikanische republik=república centroafricana=repubblica centrafricana; CG
congo - brazzaville=congo-brazzaville=kongo-brazzaville=congo; CH switzerland=suisse=schweiz=suiza=svizzera; CI côte
d'ivoire=costa d'avorio; CK cook islands=îles cook=cookinseln=islas cook=isole cook; CL chile=chili=cile; CM
cameroon=cameroun=kamerun=camerún=camerun; CN china=chine=cina; CO colombia=colombie=kolumbien; CP clipperton
island=île clipperton=clipperton-insel=isla clipperton=isola di clipperton; CQ sark; CR costa rica; CU cuba=kuba; CV
cape verde=cap-vert=cabo verde=capo verde; CW curaçao=curazao; CX christmas island=île christmas=weihnachtsinsel=isla
de navidad=isola christmas; CY cyprus=chypre=zypern=chipre=cipro; CZ czechia=tchéquie=tschechien=chequia=cechia; DE
germany=allemagne=deutschland=alemania=germania; DG diego garcia=diego garcía; DJ djibouti=dschibuti=yibuti=gibuti; DK
denmark=danemark=dänemark=dinamarca=danimarca; DM dominica=dominique; DO dominican republic=république
dominicaine=dominikanische republik=república dominicana=repubblica dominicana; DZ algeria=algérie=algerien=argelia;
EA ceuta & melilla=ceuta et melilla=ceuta und melilla=ceuta y melilla=ceuta e melilla; EC ecuador=équateur; EE
estonia=estonie=estland; EG egypt=égypte=ägypten=egipto=egitto; EH western sahara=sahara occidental=westsahara=sáhara
occidental=sahara occidentale; ER eritrea=érythrée; ES spain=espagne=spanien=españa=spagna; ET
ethiopia=éthiopie=äthiopien=etiopía=etiopia; FI finland=finlande=finnland=finlandia; FJ fiji=fidji=fidschi=fiyi=figi;
FK falkland islands=îles malouines=falklandinseln=islas malvinas=isole falkland; FM micronesia=micronésie=mikronesien;
FO faroe islands=îles féroé=färöer=islas feroe=isole fær øer; FR france=frankreich=francia; GA gabon=gabun=gabón; GB
united kingdom=royaume-uni=vereinigtes königreich=reino unido=regno unito; GD grenada=grenade=granada; GE
georgia=géorgie=georgien; GF french guiana=guyane française=französisch-guayana=guayana francesa=guyana francese; GG
guernsey=guernesey; GH ghana; GI gibraltar=gibilterra; GL greenland=groenland=grönland=groenlandia; GM gambia=gambie;
GN guinea=guinée; GP guadeloupe=guadalupe=guadalupa; GQ equatorial guinea=guinée équatoriale=äquatorialguinea=guinea
ecuatorial=guinea equatoriale; GR greece=grèce=griechenland=grecia; GS south georgia & south sandwich islands=géorgie
du sud-et-les îles sandwich du sud=südgeorgien und die südlichen sandwichinseln=islas georgia del sur y sandwich del
sur=georgia del sud e sandwich australi; GT guatemala; GU guam; GW guinea-bissau=guinée-bissau=guinea-bisáu; GY
guyana; HK hong kong sar china=r.a.s. chinoise de hong kong=sonderverwaltungsregion hongkong=rae de hong kong
(china)=ras di hong kong; HM heard & mcdonald islands=îles heard-et-macdonald=heard und mcdonaldinseln=islas heard y
mcdonald=isole heard e mcdonald; HN honduras; HR croatia=croatie=kroatien=croacia=croazia; HT haiti=haïti=haití; HU
hungary=hongrie=ungarn=hungría=ungheria; IC canary islands=îles canaries=kanarische inseln=canarias=isole canarie; ID
indonesia=indonésie=indonesien; IE ireland=irlande=irland=irlanda; IL israel=israël=israele; IM isle of man=île de
man=isla de man=isola di man; IN india=inde=indien; IO british indian ocean territory=territoire britannique de
l'océan indien=britisches territorium im indischen ozean=territorio británico del océano índico=territorio britannico
dell'oceano indiano; IQ iraq=irak; IR iran=irán; IS iceland=islande=island=islandia=islanda; IT
italy=italie=italien=italia; JE jersey; JM jamaica=jamaïque=jamaika=giamaica; JO
jordan=jordanie=jordanien=jordania=giordania; JP japan=japon=japón=giappone; KE kenya=kenia; KG
kyrgyzstan=kirghizstan=kirgisistan=kirguistán=kirghizistan; KH cambodia=cambodge=kambodscha=camboya=cambogia; KI
kiribati; KM comoros=comores=komoren=comoras=comore; KN st. kitts & nevis=saint-christophe-et-niévès=st. kitts und
nevis=san cristóbal y nieves=saint kitts e nevis; KP north korea=corée du nord=nordkorea=corea del norte=corea del
nord; KR south korea=corée du sud=südkorea=corea del sur=corea del sud; KW kuwait=koweït; KY cayman islands=îles
caïmans=kaimaninseln=islas caimán=isole cayman; KZ kazakhstan=kasachstan=kazajistán=kazakistan; LA laos; LB
lebanon=liban=libanon=líbano=libano; LC st. lucia=sainte-lucie=santa lucía=saint lucia; LI liechtenstein; LK sri
lanka; LR liberia; LS lesotho=lesoto; LT lithuania=lituanie=litauen=lituania; LU
luxembourg=luxemburg=luxemburgo=lussemburgo; LV latvia=lettonie=lettland=letonia=lettonia; LY
libya=libye=libyen=libia; MA morocco=maroc=marokko=marruecos=marocco; MC monaco=mónaco; MD moldova=moldavie=republik
moldau=moldavia; ME montenegro=monténégro; MF st. martin=saint-martin=san martín=saint martin; MG
madagascar=madagaskar; MH marshall islands=îles marshall=marshallinseln=islas marshall=isole marshall; MK north
macedonia=macédoine du nord=nordmazedonien=macedonia del norte=macedonia del nord; ML mali; MM myanmar (burma)=myanmar
(birmanie)=myanmar=myanmar (birmania); MN mongolia=mongolie=mongolei; MO macao sar china=r.a.s. chinoise de
macao=sonderverwaltungsregion macau=rae de macao (china)=ras di macao; MP northern mariana islands=îles mariannes du
nord=nördliche marianen=islas marianas del norte=isole marianne settentrionali; MQ martinique=martinica; MR
mauritania=mauritanie=mauretanien; MS montserrat; MT malta=malte; MU mauritius=maurice=mauricio; MV
maldives=malediven=maldivas=maldive; MW malawi=malaui; MX mexico=mexique=mexiko=méxico=messico; MY
malaysia=malaisie=malasia; MZ mozambique=mosambik=mozambico; NA namibia=namibie; NC new
caledonia=nouvelle-calédonie=neukaledonien=nueva caledonia=nuova caledonia; NE niger=níger; NF norfolk island=île
norfolk=norfolkinsel=isla norfolk=isola norfolk; NG nigeria; NI nicaragua; NL netherlands=pays-bas=niederlande=países
bajos=paesi bassi; NO norway=norvège=norwegen=noruega=norvegia; NP nepal=népal; NR nauru; NU niue; NZ new
zealand=nouvelle-zélande=neuseeland=nueva zelanda=nuova zelanda; OM oman=omán; PA panama=panamá; PE
peru=pérou=perú=perù; PF french polynesia=polynésie française=französisch-polynesien=polinesia francesa=polinesia
francese; PG papua new guinea=papouasie-nouvelle-guinée=papua-neuguinea=papúa nueva guinea=papua nuova guinea; PH
philippines=philippinen=filipinas=filippine; PK pakistan=pakistán; PL poland=pologne=polen=polonia; PM st. pierre &
miquelon=saint-pierre-et-miquelon=st. pierre und miquelon=san pedro y miquelón=saint-pierre e miquelon; PN pitcairn
islands=îles pitcairn=pitcairninseln=islas pitcairn=isole pitcairn; PR puerto rico=porto rico=portorico; PS
palestinian territories=territoires palestiniens=palästinensische autonomiegebiete=territorios palestinos=territori
palestinesi; PT portugal=portogallo; PW palau=palaos; PY paraguay; QA qatar=katar=catar; RE réunion=la
réunion=reunión=riunione; RO romania=roumanie=rumänien=rumanía; RS serbia=serbie=serbien; RU
russia=russie=russland=rusia; RW rwanda=ruanda; SA saudi arabia=arabie saoudite=saudi-arabien=arabia saudí=arabia
saudita; SB solomon islands=îles salomon=salomonen=islas salomón=isole salomone; SC seychelles=seychellen; SD
sudan=soudan=sudán; SE sweden=suède=schweden=suecia=svezia; SG singapore=singapour=singapur; SH st.
helena=sainte-hélène=santa elena=sant'elena; SI slovenia=slovénie=slowenien=eslovenia; SJ svalbard & jan
mayen=svalbard et jan mayen=spitzbergen und jan mayen=svalbard y jan mayen=svalbard e jan mayen; SK
slovakia=slovaquie=slowakei=eslovaquia=slovacchia; SL sierra leone=sierra leona; SM san marino=saint-marin; SN
senegal=sénégal; SO somalia=somalie; SR suriname=surinam; SS south sudan=soudan du sud=südsudan=sudán del sur=sud
sudan; ST são tomé & príncipe=sao tomé-et-principe=são tomé und príncipe=santo tomé y príncipe=são tomé e príncipe; SV
el salvador=salvador; SX sint maarten=saint-martin (partie néerlandaise); SY syria=syrie=syrien=siria; SZ
eswatini=esuatini; TA tristan da cunha=tristán de acuña; TC turks & caicos islands=îles turques-et-caïques=turks- und
caicosinseln=islas turcas y caicos=isole turks e caicos; TD chad=tchad=tschad=ciad; TF french southern
territories=terres australes françaises=französische süd- und antarktisgebiete=territorios australes franceses=terre
australi francesi; TG togo; TH thailand=thaïlande=tailandia=thailandia; TJ
tajikistan=tadjikistan=tadschikistan=tayikistán=tagikistan; TK tokelau; TL timor-leste=timor oriental=timor est; TM
turkmenistan=turkménistan=turkmenistán; TN tunisia=tunisie=tunesien=túnez; TO tonga; TR
türkiye=turquie=türkei=turquía=turchia; TT trinidad & tobago=trinité-et-tobago=trinidad und tobago=trinidad y
tobago=trinidad e tobago; TV tuvalu; TW taiwan=taïwan=taiwán; TZ tanzania=tanzanie=tansania; UA
ukraine=ucrania=ucraina; UG uganda=ouganda; UM u.s. outlying islands=îles mineures éloignées des
états-unis=amerikanische überseeinseln=islas menores alejadas de ee. uu.=isole minori esterne degli stati uniti; US
united states=états-unis=vereinigte staaten=estados unidos=stati uniti; UY uruguay; UZ
uzbekistan=ouzbékistan=usbekistan=uzbekistán; VA vatican city=état de la cité du vatican=vatikanstadt=ciudad del
vaticano=città del vaticano; VC st. vincent & grenadines=saint-vincent-et-les grenadines=st. vincent und die
grenadinen=san vicente y las granadinas=saint vincent e grenadine; VE venezuela; VG british virgin islands=îles
vierges britanniques=britische jungferninseln=islas vírgenes británicas=isole vergini britanniche; VI u.s. virgin
islands=îles vierges des états-unis=amerikanische jungferninseln=islas vírgenes de ee. uu.=isole vergini americane; VN
vietnam=viêt nam; VU vanuatu; WF wallis & futuna=wallis-et-futuna=wallis und futuna=wallis y futuna=wallis e futuna;
WS samoa; XK kosovo; YE yemen=yémen=jemen; YT mayotte; ZA south africa=afrique du sud=südafrika=sudáfrica=sudafrica;
ZM zambia=zambie=sambia; ZW zimbabwe=simbabwe=zimbabue;
"""

LANGUAGES = """\
aa afar; ab abkhazian=abkhaze=abchasisch=abjasio=abcaso; ae avestan=avestique=avestisch=avéstico; af
afrikaans=afrikáans; ak akan; am amharic=amharique=amharisch=amárico=amarico; an
aragonese=aragonais=aragonesisch=aragonés; ar arabic=arabe=arabisch=árabe=arabo; as
assamese=assamais=assamesisch=asamés; av avaric=avar=awarisch=avaro; ay aymara=aimara; az
azerbaijani=azerbaïdjanais=aserbaidschanisch=azerbaiyano=azerbaigiano; ba
bashkir=bachkir=baschkirisch=baskir=baschiro; be belarusian=biélorusse=belarussisch=bielorruso=bielorusso; bg
bulgarian=bulgare=bulgarisch=búlgaro=bulgaro; bi bislama=bichelamar; bm bambara; bn
bangla=bengali=bengalisch=bengalí=bengalese; bo tibetan=tibétain=tibetisch=tibetano; br
breton=bretonisch=bretón=bretone; bs bosnian=bosniaque=bosnisch=bosnio=bosniaco; ca
catalan=katalanisch=catalán=catalano; ce chechen=tchétchène=tschetschenisch=checheno=ceceno; ch chamorro; co
corsican=corse=korsisch=corso; cr cree; cs czech=tchèque=tschechisch=checo=ceco; cu church slavic=slavon
d’église=kirchenslawisch=eslavo eclesiástico=slavo ecclesiastico; cv
chuvash=tchouvache=tschuwaschisch=chuvasio=ciuvascio; cy welsh=gallois=walisisch=galés=gallese; da
danish=danois=dänisch=danés=danese; de german=allemand=deutsch=alemán=tedesco; dv divehi=maldivien=dhivehi; dz
dzongkha; ee ewe=éwé=ewé; el greek=grec=griechisch=griego=greco; en english=anglais=englisch=inglés=inglese; eo
esperanto=espéranto; es spanish=espagnol=spanisch=español=spagnolo; et estonian=estonien=estnisch=estonio=estone; eu
basque=baskisch=euskera=basco; fa persian=persan=persisch=persa=persiano; ff fula=peul=ful=fulah; fi
finnish=finnois=finnisch=finés=finlandese; fj fijian=fidjien=fidschi=fiyiano=figiano; fo
faroese=féroïen=färöisch=feroés; fr french=français=französisch=francés=francese; fy western frisian=frison
occidental=westfriesisch=frisón occidental=frisone occidentale; ga irish=irlandais=irisch=irlandés=irlandese; gd
scottish gaelic=gaélique écossais=gälisch (schottland)=gaélico escocés=gaelico scozzese; gl
galician=galicien=galicisch=gallego=galiziano; gn guarani=guaraní; gu gujarati=goudjarati=guyaratí; gv
manx=mannois=manés=mannese; ha hausa=haoussa=haussa; he hebrew=hébreu=hebräisch=hebreo=ebraico; hi hindi; ho hiri
motu=hiri-motu; hr croatian=croate=kroatisch=croata=croato; ht haitian creole=créole haïtien=haiti-kreolisch=criollo
haitiano=creolo haitiano; hu hungarian=hongrois=ungarisch=húngaro=ungherese; hy
armenian=arménien=armenisch=armenio=armeno; hz herero=héréro; ia interlingua; id
indonesian=indonésien=indonesisch=indonesio=indonesiano; ie interlingue; ig igbo; ii sichuan yi=yi du sichuan=yi=yi de
sichuán; ik inupiaq=inupiak; io ido; is icelandic=islandais=isländisch=islandés=islandese; it
italian=italien=italienisch=italiano; iu inuktitut; ja japanese=japonais=japanisch=japonés=giapponese; jv
javanese=javanais=javanisch=javanés=giavanese; ka georgian=géorgien=georgisch=georgiano; kg
kongo=kikongo=kongolesisch; ki kikuyu; kj kuanyama=kwanyama; kk kazakh=kasachisch=kazajo=kazako; kl
kalaallisut=groenlandais=grönländisch=groenlandés=groenlandese; km khmer=jemer; kn kannada=canarés; ko
korean=coréen=koreanisch=coreano; kr kanuri=kanouri; ks kashmiri=cachemiri=kaschmiri=cachemir; ku
kurdish=kurde=kurdisch=kurdo=curdo; kv komi; kw cornish=cornique=kornisch=córnico=cornico; ky
kyrgyz=kirghize=kirgisisch=kirguís=kirghiso; la latin=latein=latín=latino; lb
luxembourgish=luxembourgeois=luxemburgisch=luxemburgués=lussemburghese; lg ganda; li
limburgish=limbourgeois=limburgisch=limburgués=limburghese; ln lingala; lo lao=laotisch; lt
lithuanian=lituanien=litauisch=lituano; lu luba-katanga=luba-katanga (kiluba); lv
latvian=letton=lettisch=letón=lettone; mg malagasy=malgache=malgascio; mh
marshallese=marshallais=marschallesisch=marshalés; mi māori=maori=maorí; mk
macedonian=macédonien=mazedonisch=macedonio=macedone; ml malayalam=malayálam; mn mongolian=mongol=mongolisch=mongolo;
mr marathi=maratí; ms malay=malais=malaiisch=malayo=malese; mt maltese=maltais=maltesisch=maltés; my
burmese=birman=birmanisch=birmano; na nauru=nauruan=nauruisch=nauruano; nb norwegian bokmål=norvégien
bokmål=norwegisch (bokmål)=noruego bokmal=norvegese bokmål; nd north ndebele=ndébélé du nord=nord-ndebele=ndebele
septentrional=ndebele del nord; ne nepali=népalais=nepalesisch=nepalí=nepalese; ng ndonga; nl
dutch=néerlandais=niederländisch=neerlandés=olandese; nn norwegian nynorsk=norvégien nynorsk=norwegisch
(nynorsk)=noruego nynorsk=norvegese nynorsk; no norwegian=norvégien=norwegisch=noruego=norvegese; nr south
ndebele=ndébélé du sud=süd-ndebele=ndebele meridional=ndebele del sud; nv navajo; ny nyanja=chewa; oc
occitan=okzitanisch=occitano; oj ojibwa; om oromo; or odia=oriya; os ossetic=ossète=ossetisch=osético=ossetico; pa
punjabi=pendjabi=punyabí; pi pali; pl polish=polonais=polnisch=polaco=polacco; ps pashto=pachto=paschtu=pastún; pt
portuguese=portugais=portugiesisch=portugués=portoghese; qu quechua; rm romansh=romanche=rätoromanisch=romancio; rn
rundi=roundi=kirundi; ro romanian=roumain=rumänisch=rumano=rumeno; ru russian=russe=russisch=ruso=russo; rw
kinyarwanda; sa sanskrit=sánscrito=sanscrito; sc sardinian=sarde=sardisch=sardo; sd sindhi=sindi; se northern
sami=same du nord=nordsamisch=sami septentrional=sami del nord; sg sango; sh
serbo-croatian=serbo-croate=serbo-kroatisch=serbocroata=serbo-croato; si
sinhala=cingalais=singhalesisch=cingalés=singalese; sk slovak=slovaque=slowakisch=eslovaco=slovacco; sl
slovenian=slovène=slowenisch=esloveno=sloveno; sm samoan=samoanisch=samoano; sn shona; so somali=somalí=somalo; sq
albanian=albanais=albanisch=albanés=albanese; sr serbian=serbe=serbisch=serbio=serbo; ss swati=swazi=suazi; st
southern sotho=sotho du sud=süd-sotho=sotho meridional=sotho del sud; su sundanese=soundanais=sundanesisch=sundanés;
sv swedish=suédois=schwedisch=sueco=svedese; sw swahili=suaheli=suajili; ta tamil=tamoul; te telugu=télougou; tg
tajik=tadjik=tadschikisch=tayiko=tagico; th thai=thaï=thailändisch=tailandés=thailandese; ti
tigrinya=tigrigna=tigriña=tigrino; tk turkmen=turkmène=turkmenisch=turcomano=turcomanno; tl tagalog=tagalo; tn
tswana=setsuana; to tongan=tongien=tongaisch=tongano; tr turkish=turc=türkisch=turco; ts tsonga; tt
tatar=tatarisch=tártaro=tataro; tw twi=ci; ty tahitian=tahitien=tahitisch=tahitiano=taitiano; ug
uyghur=ouïghour=uigurisch=uigur=uiguro; uk ukrainian=ukrainien=ukrainisch=ucraniano=ucraino; ur urdu=ourdou; uz
uzbek=ouzbek=usbekisch=uzbeko=uzbeco; ve venda; vi vietnamese=vietnamien=vietnamesisch=vietnamita; vo volapük; wa
walloon=wallon=wallonisch=valón=vallone; wo wolof=wólof; xh xhosa; yi yiddish=jiddisch=yidis; yo yoruba; za zhuang; zh
chinese=chinois=chinesisch=chino=cinese; zu zulu=zoulou=zulú;
"""

CLOCKS = """\
Africa/Abidjan CI; Africa/Accra GH; Africa/Addis_Ababa ET; Africa/Algiers DZ; Africa/Asmara ER; Africa/Bamako ML;
Africa/Bangui CF; Africa/Banjul GM; Africa/Bissau GW; Africa/Blantyre MW; Africa/Brazzaville CG; Africa/Bujumbura BI;
Africa/Cairo EG; Africa/Casablanca MA; Africa/Conakry GN; Africa/Dakar SN; Africa/Dar_es_Salaam TZ; Africa/Djibouti
DJ; Africa/Douala CM; Africa/El_Aaiun EH; Africa/Freetown SL; Africa/Gaborone BW; Africa/Harare ZW;
Africa/Johannesburg ZA; Africa/Juba SS; Africa/Kampala UG; Africa/Khartoum SD; Africa/Kigali RW; Africa/Lagos NG;
Africa/Libreville GA; Africa/Lome TG; Africa/Luanda AO; Africa/Lusaka ZM; Africa/Malabo GQ; Africa/Maputo MZ;
Africa/Maseru LS; Africa/Mbabane SZ; Africa/Mogadishu SO; Africa/Monrovia LR; Africa/Nairobi KE; Africa/Ndjamena TD;
Africa/Niamey NE; Africa/Nouakchott MR; Africa/Ouagadougou BF; Africa/Porto-Novo BJ; Africa/Sao_Tome ST;
Africa/Tripoli LY; Africa/Tunis TN; Africa/Windhoek NA; America/Anguilla AI; America/Antigua AG; America/Aruba AW;
America/Asuncion PY; America/Barbados BB; America/Belize BZ; America/Bogota CO; America/Caracas VE; America/Cayenne
GF; America/Cayman KY; America/Costa_Rica CR; America/Curacao CW; America/Dominica DM; America/El_Salvador SV;
America/Grand_Turk TC; America/Grenada GD; America/Guadeloupe GP; America/Guatemala GT; America/Guyana GY;
America/Havana CU; America/Jamaica JM; America/Kralendijk BQ; America/La_Paz BO; America/Lima PE;
America/Lower_Princes SX; America/Managua NI; America/Marigot MF; America/Martinique MQ; America/Miquelon PM;
America/Montevideo UY; America/Montserrat MS; America/Nassau BS; America/Panama PA; America/Paramaribo SR;
America/Port-au-Prince HT; America/Port_of_Spain TT; America/Puerto_Rico PR; America/Santo_Domingo DO;
America/St_Barthelemy BL; America/St_Kitts KN; America/St_Lucia LC; America/St_Thomas VI; America/St_Vincent VC;
America/Tegucigalpa HN; America/Tortola VG; Arctic/Longyearbyen SJ; Asia/Aden YE; Asia/Amman JO; Asia/Ashgabat TM;
Asia/Baghdad IQ; Asia/Bahrain BH; Asia/Baku AZ; Asia/Bangkok TH; Asia/Beirut LB; Asia/Bishkek KG; Asia/Brunei BN;
Asia/Colombo LK; Asia/Damascus SY; Asia/Dhaka BD; Asia/Dili TL; Asia/Dubai AE; Asia/Dushanbe TJ; Asia/Ho_Chi_Minh VN;
Asia/Hong_Kong HK; Asia/Jerusalem IL; Asia/Kabul AF; Asia/Karachi PK; Asia/Kathmandu NP; Asia/Kolkata IN; Asia/Kuwait
KW; Asia/Macau MO; Asia/Manila PH; Asia/Muscat OM; Asia/Phnom_Penh KH; Asia/Pyongyang KP; Asia/Qatar QA; Asia/Riyadh
SA; Asia/Seoul KR; Asia/Singapore SG; Asia/Taipei TW; Asia/Tbilisi GE; Asia/Tehran IR; Asia/Thimphu BT; Asia/Tokyo JP;
Asia/Vientiane LA; Asia/Yangon MM; Asia/Yerevan AM; Atlantic/Bermuda BM; Atlantic/Cape_Verde CV; Atlantic/Faroe FO;
Atlantic/Reykjavik IS; Atlantic/South_Georgia GS; Atlantic/St_Helena SH; Atlantic/Stanley FK; Europe/Amsterdam NL;
Europe/Andorra AD; Europe/Athens GR; Europe/Belgrade RS; Europe/Bratislava SK; Europe/Brussels BE; Europe/Bucharest
RO; Europe/Budapest HU; Europe/Chisinau MD; Europe/Copenhagen DK; Europe/Dublin IE; Europe/Gibraltar GI;
Europe/Guernsey GG; Europe/Helsinki FI; Europe/Isle_of_Man IM; Europe/Istanbul TR; Europe/Jersey JE; Europe/Ljubljana
SI; Europe/London GB; Europe/Luxembourg LU; Europe/Malta MT; Europe/Mariehamn AX; Europe/Minsk BY; Europe/Monaco MC;
Europe/Oslo NO; Europe/Paris FR; Europe/Podgorica ME; Europe/Prague CZ; Europe/Riga LV; Europe/Rome IT;
Europe/San_Marino SM; Europe/Sarajevo BA; Europe/Skopje MK; Europe/Sofia BG; Europe/Stockholm SE; Europe/Tallinn EE;
Europe/Tirane AL; Europe/Vaduz LI; Europe/Vatican VA; Europe/Vienna AT; Europe/Vilnius LT; Europe/Warsaw PL;
Europe/Zagreb HR; Europe/Zurich CH; Indian/Antananarivo MG; Indian/Chagos IO; Indian/Christmas CX; Indian/Cocos CC;
Indian/Comoro KM; Indian/Kerguelen TF; Indian/Mahe SC; Indian/Maldives MV; Indian/Mauritius MU; Indian/Mayotte YT;
Indian/Reunion RE; Pacific/Apia WS; Pacific/Efate VU; Pacific/Fakaofo TK; Pacific/Fiji FJ; Pacific/Funafuti TV;
Pacific/Guadalcanal SB; Pacific/Guam GU; Pacific/Nauru NR; Pacific/Niue NU; Pacific/Norfolk NF; Pacific/Noumea NC;
Pacific/Pago_Pago AS; Pacific/Palau PW; Pacific/Pitcairn PN; Pacific/Rarotonga CK; Pacific/Saipan MP;
Pacific/Tongatapu TO; Pacific/Wallis WF;
"""

WINDOWS = """\
Africa/Cairo Egypt Standard Time; Africa/Casablanca Morocco Standard Time; Africa/Johannesburg South Africa Standard
Time; Africa/Juba South Sudan Standard Time; Africa/Khartoum Sudan Standard Time; Africa/Lagos W. Central Africa
Standard Time; Africa/Nairobi E. Africa Standard Time; Africa/Sao_Tome Sao Tome Standard Time; Africa/Tripoli Libya
Standard Time; Africa/Windhoek Namibia Standard Time; America/Adak Aleutian Standard Time; America/Anchorage Alaskan
Standard Time; America/Araguaina Tocantins Standard Time; America/Asuncion Paraguay Standard Time; America/Bahia Bahia
Standard Time; America/Bogota SA Pacific Standard Time; America/Buenos_Aires Argentina Standard Time; America/Caracas
Venezuela Standard Time; America/Cayenne SA Eastern Standard Time; America/Chicago Central Standard Time;
America/Cuiaba Central Brazilian Standard Time; America/Denver Mountain Standard Time; America/Godthab Greenland
Standard Time; America/Grand_Turk Turks And Caicos Standard Time; America/Guatemala Central America Standard Time;
America/Halifax Atlantic Standard Time; America/Havana Cuba Standard Time; America/Indianapolis US Eastern Standard
Time; America/La_Paz SA Western Standard Time; America/Los_Angeles Pacific Standard Time; America/Miquelon Saint
Pierre Standard Time; America/Montevideo Montevideo Standard Time; America/New_York Eastern Standard Time;
America/Phoenix US Mountain Standard Time; America/Port-au-Prince Haiti Standard Time; America/Punta_Arenas Magallanes
Standard Time; America/Regina Canada Central Standard Time; America/Santiago Pacific SA Standard Time;
America/Sao_Paulo E. South America Standard Time; America/St_Johns Newfoundland Standard Time; America/Whitehorse
Yukon Standard Time; Asia/Amman Jordan Standard Time; Asia/Baghdad Arabic Standard Time; Asia/Baku Azerbaijan Standard
Time; Asia/Bangkok SE Asia Standard Time; Asia/Barnaul Altai Standard Time; Asia/Beirut Middle East Standard Time;
Asia/Bishkek Central Asia Standard Time; Asia/Calcutta India Standard Time; Asia/Chita Transbaikal Standard Time;
Asia/Colombo Sri Lanka Standard Time; Asia/Damascus Syria Standard Time; Asia/Dhaka Bangladesh Standard Time;
Asia/Dubai Arabian Standard Time; Asia/Hebron West Bank Standard Time; Asia/Hovd W. Mongolia Standard Time;
Asia/Irkutsk North Asia East Standard Time; Asia/Jerusalem Israel Standard Time; Asia/Kabul Afghanistan Standard Time;
Asia/Karachi Pakistan Standard Time; Asia/Katmandu Nepal Standard Time; Asia/Krasnoyarsk North Asia Standard Time;
Asia/Magadan Magadan Standard Time; Asia/Novosibirsk N. Central Asia Standard Time; Asia/Omsk Omsk Standard Time;
Asia/Pyongyang North Korea Standard Time; Asia/Qyzylorda Qyzylorda Standard Time; Asia/Rangoon Myanmar Standard Time;
Asia/Riyadh Arab Standard Time; Asia/Sakhalin Sakhalin Standard Time; Asia/Seoul Korea Standard Time; Asia/Shanghai
China Standard Time; Asia/Singapore Singapore Standard Time; Asia/Taipei Taipei Standard Time; Asia/Tashkent West Asia
Standard Time; Asia/Tbilisi Georgian Standard Time; Asia/Tehran Iran Standard Time; Asia/Tokyo Tokyo Standard Time;
Asia/Tomsk Tomsk Standard Time; Asia/Ulaanbaatar Ulaanbaatar Standard Time; Asia/Vladivostok Vladivostok Standard
Time; Asia/Yakutsk Yakutsk Standard Time; Asia/Yekaterinburg Ekaterinburg Standard Time; Asia/Yerevan Caucasus
Standard Time; Atlantic/Azores Azores Standard Time; Atlantic/Cape_Verde Cape Verde Standard Time; Atlantic/Reykjavik
Greenwich Standard Time; Australia/Adelaide Cen. Australia Standard Time; Australia/Brisbane E. Australia Standard
Time; Australia/Darwin AUS Central Standard Time; Australia/Eucla Aus Central W. Standard Time; Australia/Hobart
Tasmania Standard Time; Australia/Lord_Howe Lord Howe Standard Time; Australia/Perth W. Australia Standard Time;
Australia/Sydney AUS Eastern Standard Time; Etc/GMT+12 Dateline Standard Time; Europe/Astrakhan Astrakhan Standard
Time; Europe/Berlin W. Europe Standard Time; Europe/Bucharest GTB Standard Time; Europe/Budapest Central Europe
Standard Time; Europe/Chisinau E. Europe Standard Time; Europe/Istanbul Turkey Standard Time; Europe/Kaliningrad
Kaliningrad Standard Time; Europe/Kiev FLE Standard Time; Europe/London GMT Standard Time; Europe/Minsk Belarus
Standard Time; Europe/Moscow Russian Standard Time; Europe/Paris Romance Standard Time; Europe/Saratov Saratov
Standard Time; Europe/Volgograd Volgograd Standard Time; Europe/Warsaw Central European Standard Time;
Indian/Mauritius Mauritius Standard Time; Pacific/Apia Samoa Standard Time; Pacific/Auckland New Zealand Standard
Time; Pacific/Bougainville Bougainville Standard Time; Pacific/Chatham Chatham Islands Standard Time; Pacific/Easter
Easter Island Standard Time; Pacific/Fiji Fiji Standard Time; Pacific/Guadalcanal Central Pacific Standard Time;
Pacific/Honolulu Hawaiian Standard Time; Pacific/Kiritimati Line Islands Standard Time; Pacific/Marquesas Marquesas
Standard Time; Pacific/Norfolk Norfolk Standard Time; Pacific/Port_Moresby West Pacific Standard Time;
Pacific/Tongatapu Tonga Standard Time;
"""
