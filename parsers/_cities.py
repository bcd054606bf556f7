"""Cities where international organisations work: capitals, seats, field offices; with their country and clock.

A line is `country zone: city, city`; `=` puts other names of a city (other languages, a base beside it) behind the
name that we print. Towns whose name is a common word (Nice, Split, Bar) stay out: a wrong place is worse than none.
"""

from __future__ import annotations

TABLE = """\
AE Asia/Dubai: Abu Dhabi=Abou Dabi, Dubai=Dubaï
AF Asia/Kabul: Kabul=Kaboul, Herat, Kandahar, Mazar-i-Sharif
AL Europe/Tirane: Tirana
AM Asia/Yerevan: Yerevan=Erevan
AO Africa/Luanda: Luanda
AR America/Argentina/Buenos_Aires: Buenos Aires
AT Europe/Vienna: Vienna=Vienne=Wien, Laxenburg, Seibersdorf, Innsbruck, Graz, Linz, Salzburg
AU Australia/Sydney: Canberra, Sydney
AU Australia/Melbourne: Melbourne
AZ Asia/Baku: Baku=Bakou
BA Europe/Sarajevo: Sarajevo, Banja Luka, Mostar
BB America/Barbados: Bridgetown
BD Asia/Dhaka: Dhaka=Dacca, Cox's Bazar=Cox’s Bazar
BE Europe/Brussels: Brussels=Bruxelles=Brussel=Brüssel=Evere, Mons, Casteau, Antwerp=Anvers=Antwerpen, Ghent=Gent=Gand, Liège=Liege, Bruges=Brugge, Geel, Chièvres, Louvain-la-Neuve, Leuven=Louvain
BF Africa/Ouagadougou: Ouagadougou
BG Europe/Sofia: Sofia, Plovdiv, Varna
BH Asia/Bahrain: Manama
BI Africa/Bujumbura: Bujumbura, Gitega
BJ Africa/Porto-Novo: Cotonou, Porto-Novo
BN Asia/Brunei: Bandar Seri Begawan
BO America/La_Paz: La Paz, Santa Cruz de la Sierra
BR America/Sao_Paulo: Brasilia=Brasília, São Paulo=Sao Paulo, Rio de Janeiro
BS America/Nassau: Nassau
BT Asia/Thimphu: Thimphu
BW Africa/Gaborone: Gaborone
BY Europe/Minsk: Minsk
BZ America/Belize: Belmopan, Belize City
CA America/Toronto: Ottawa, Toronto, Montreal=Montréal
CA America/Halifax: Halifax
CA America/Vancouver: Vancouver
CD Africa/Kinshasa: Kinshasa
CD Africa/Lubumbashi: Goma, Bukavu, Lubumbashi, Bunia
CF Africa/Bangui: Bangui
CG Africa/Brazzaville: Brazzaville, Pointe-Noire
CH Europe/Zurich: Geneva=Genève=Genf=Ginevra=Ginebra, Bern=Berne, Zurich=Zürich, Basel=Bâle, Lausanne, Gland, Meyrin, Spiez, Nyon
CI Africa/Abidjan: Abidjan, Yamoussoukro
CL America/Santiago: Santiago=Santiago de Chile
CM Africa/Douala: Yaoundé=Yaounde, Douala
CN Asia/Shanghai: Beijing=Pékin=Pekin, Shanghai=Shanghaï
CO America/Bogota: Bogotá=Bogota
CR America/Costa_Rica: San José=San Jose
CU America/Havana: Havana=La Havane
CV Atlantic/Cape_Verde: Praia
CY Asia/Nicosia: Nicosia=Nicosie, Limassol, Larnaca
CZ Europe/Prague: Prague=Praha, Brno, Vyškov, Pardubice
DE Europe/Berlin: Berlin, Bonn, Frankfurt am Main=Frankfurt=Francfort=Francfort-sur-le-Main, Munich=München, Hamburg=Hambourg, Cologne=Köln, Darmstadt, Garching, Heidelberg, Karlsruhe, Ramstein, Oberammergau, Ulm, Stuttgart, Kalkar, Geilenkirchen, Wesel, Leipzig, Dresden=Dresde, Ingolstadt, Wiesbaden, Hanover=Hannover=Hanovre, Düsseldorf, Munster=Münster, Rostock, Mainz=Mayence, Weimar, Nuremberg=Nürnberg, Freiburg, Uedem
DJ Africa/Djibouti: Djibouti
DK Europe/Copenhagen: Copenhagen=Copenhague=København, Aarhus, Karup
DO America/Santo_Domingo: Santo Domingo=Saint-Domingue
DZ Africa/Algiers: Algiers=Alger
EC America/Guayaquil: Quito, Guayaquil
EE Europe/Tallinn: Tallinn, Tartu
EG Africa/Cairo: Cairo=Le Caire, Alexandria=Alexandrie
ER Africa/Asmara: Asmara
ES Europe/Madrid: Madrid, Alicante, Bilbao, Barcelona=Barcelone, Valencia, Seville=Sevilla=Séville, Vigo, Torrejón de Ardoz=Torrejón=Torrejon, Rota, Villanueva de la Cañada, Zaragoza=Saragosse, Bétera=Betera
ES Atlantic/Canary: Las Palmas
ET Africa/Addis_Ababa: Addis Ababa=Addis-Abeba=Addis Abeba, Jijiga, Gambella
FI Europe/Helsinki: Helsinki, Espoo, Tampere
FJ Pacific/Fiji: Suva, Nadi
FR Europe/Paris: Paris, Strasbourg, Lyon, Grenoble, Toulouse, Marseille=Marseilles, Valenciennes, Angers, Lille, Cadarache, Saint-Paul-lez-Durance=St Paul Lez Durance=St Paul-lez-Durance=Saint Paul-lez-Durance, Sèvres, Saint-Denis, Neuilly-sur-Seine=Neuilly, Saint-Germain-en-Laye, Brest, Toulon, Bordeaux, Montpellier
GA Africa/Libreville: Libreville
GB Europe/London: London=Londres, Edinburgh=Édimbourg, Northwood, Oxford, Cambridge, Blandford, Molesworth, Culham, Harwell, Didcot, Hinxton, Glasgow, Cardiff, Belfast, Manchester, Innsworth, Portsmouth
GE Asia/Tbilisi: Tbilisi=Tbilissi, Kutaisi, Zugdidi
GH Africa/Accra: Accra
GM Africa/Banjul: Banjul
GN Africa/Conakry: Conakry
GQ Africa/Malabo: Malabo
GR Europe/Athens: Athens=Athènes, Thessaloniki=Thessalonique=Salonica, Heraklion=Héraklion, Piraeus=Le Pirée, Souda Bay=Souda=Chania, Larissa, Patras
GT America/Guatemala: Guatemala City
GW Africa/Bissau: Bissau
GY America/Guyana: Georgetown
HN America/Tegucigalpa: Tegucigalpa
HR Europe/Zagreb: Zagreb
HT America/Port-au-Prince: Port-au-Prince
HU Europe/Budapest: Budapest, Székesfehérvár, Pápa, Debrecen
ID Asia/Jakarta: Jakarta
ID Asia/Makassar: Denpasar, Makassar
IE Europe/Dublin: Dublin, Galway, Loughlinstown
IL Asia/Jerusalem: Jerusalem=Jérusalem, Tel Aviv=Tel-Aviv, Haifa
IN Asia/Kolkata: New Delhi=Delhi, Mumbai=Bombay, Bangalore=Bengaluru, Chennai, Hyderabad, Kolkata
IQ Asia/Baghdad: Baghdad=Bagdad, Erbil, Mosul=Mossoul, Basra=Bassorah
IR Asia/Tehran: Tehran=Téhéran
IS Atlantic/Reykjavik: Reykjavik=Reykjavík, Keflavik=Keflavík
IT Europe/Rome: Rome=Roma, Naples=Lago Patria=Napoli, Parma=Parme, Turin=Torino, Florence=Firenze, Fiesole, La Spezia, Ispra, Frascati, Trieste, Brindisi, Bologna=Bologne, Milan=Milano, Venice=Venezia=Venise, Poggio Renatico, Sigonella, Gaeta, Taranto=Tarente, Genoa=Gênes=Genova, Pisa=Pise, Vicenza, Bari, Cecchignola, Solbiate Olona
JM America/Jamaica: Kingston
JO Asia/Amman: Amman, Irbid, Mafraq
JP Asia/Tokyo: Tokyo, Osaka, Kobe, Hiroshima, Yokohama, Kyoto
KE Africa/Nairobi: Nairobi, Mombasa, Kakuma, Dadaab, Kisumu
KG Asia/Bishkek: Bishkek=Bichkek
KH Asia/Phnom_Penh: Phnom Penh, Siem Reap
KI Pacific/Tarawa: Tarawa
KM Indian/Comoro: Moroni
KR Asia/Seoul: Seoul=Séoul, Songdo=Incheon, Busan, Daejeon
KW Asia/Kuwait: Kuwait City=Koweït City
KZ Asia/Almaty: Astana=Nur-Sultan, Almaty
LA Asia/Vientiane: Vientiane
LB Asia/Beirut: Beirut=Beyrouth, Naqoura, Zahle
LK Asia/Colombo: Colombo, Jaffna
LR Africa/Monrovia: Monrovia
LS Africa/Maseru: Maseru
LT Europe/Vilnius: Vilnius, Kaunas, Siauliai=Šiauliai, Klaipeda=Klaipėda
LU Europe/Luxembourg: Luxembourg=Luxembourg City=Kirchberg, Capellen
LV Europe/Riga: Riga, Adazi=Ādaži
LY Africa/Tripoli: Tripoli, Benghazi
MA Africa/Casablanca: Rabat, Casablanca, Laayoune=Laâyoune
MC Europe/Monaco: Monaco
MD Europe/Chisinau: Chisinau=Chișinău=Chişinău, Bender, Tiraspol
ME Europe/Podgorica: Podgorica
MG Indian/Antananarivo: Antananarivo
MH Pacific/Majuro: Majuro
MK Europe/Skopje: Skopje
ML Africa/Bamako: Bamako, Mopti, Timbuktu=Tombouctou
MM Asia/Yangon: Yangon=Rangoon, Naypyidaw=Nay Pyi Taw, Sittwe, Mandalay
MN Asia/Ulaanbaatar: Ulaanbaatar=Oulan-Bator
MR Africa/Nouakchott: Nouakchott
MT Europe/Malta: Valletta=La Valette, Msida
MU Indian/Mauritius: Port Louis=Port-Louis
MV Indian/Maldives: Malé
MW Africa/Blantyre: Lilongwe, Blantyre
MX America/Mexico_City: Mexico City=Ciudad de México=Mexico D.F.
MY Asia/Kuala_Lumpur: Kuala Lumpur, Putrajaya, Cyberjaya
MZ Africa/Maputo: Maputo, Pemba, Nampula
NA Africa/Windhoek: Windhoek
NE Africa/Niamey: Niamey, Diffa
NG Africa/Lagos: Abuja, Lagos, Maiduguri
NI America/Managua: Managua
NL Europe/Amsterdam: The Hague=La Haye=Den Haag='s-Gravenhage, Amsterdam, Brunssum, Noordwijk, Maastricht, Petten, Rotterdam, Utrecht, Eindhoven, Delft, Leiden, Volkel, Ypenburg
NO Europe/Oslo: Oslo, Stavanger=Jåttå, Bodø=Bodo, Bergen, Trondheim, Rygge
NP Asia/Kathmandu: Kathmandu=Katmandou
NZ Pacific/Auckland: Wellington, Auckland, Christchurch
OM Asia/Muscat: Muscat=Mascate
PA America/Panama: Panama City=Panama Ville=Ciudad de Panamá
PE America/Lima: Lima
PG Pacific/Port_Moresby: Port Moresby
PH Asia/Manila: Manila=Manille, Mandaluyong, Los Baños=Los Banos, Cotabato
PK Asia/Karachi: Islamabad, Karachi, Lahore, Peshawar, Quetta
PL Europe/Warsaw: Warsaw=Varsovie=Warszawa, Bydgoszcz, Szczecin, Krakow=Kraków=Cracow=Cracovie, Elblag=Elbląg, Gdansk=Gdańsk, Poznan=Poznań
PS Asia/Gaza: Gaza=Gaza City
PS Asia/Hebron: Ramallah, Hebron
PT Europe/Lisbon: Lisbon=Lisbonne=Lisboa, Oeiras, Porto, Monsanto, Braga
PY America/Asuncion: Asunción=Asuncion
QA Asia/Qatar: Doha
RO Europe/Bucharest: Bucharest=Bucarest=București, Magurele=Măgurele, Sibiu, Deveselu, Cincu, Constanta=Constanța
RS Europe/Belgrade: Belgrade
RU Europe/Moscow: Moscow=Moscou, Dubna=Doubna
RW Africa/Kigali: Kigali
SA Asia/Riyadh: Riyadh=Riyad, Jeddah=Djeddah
SB Pacific/Guadalcanal: Honiara
SD Africa/Khartoum: Khartoum, Port Sudan, El Fasher, Nyala
SE Europe/Stockholm: Stockholm, Solna, Lund, Malmö=Malmo, Gothenburg=Göteborg, Uppsala
SG Asia/Singapore: Singapore=Singapour
SI Europe/Ljubljana: Ljubljana
SK Europe/Bratislava: Bratislava
SL Africa/Freetown: Freetown
SN Africa/Dakar: Dakar
SO Africa/Mogadishu: Mogadishu=Mogadiscio, Hargeisa, Garowe, Kismayo, Baidoa
SR America/Paramaribo: Paramaribo
SS Africa/Juba: Juba=Djouba, Malakal, Bentiu
SV America/El_Salvador: San Salvador
SY Asia/Damascus: Damascus=Damas, Aleppo=Alep, Homs
SZ Africa/Mbabane: Mbabane
TD Africa/Ndjamena: N'Djamena=N’Djamena=Ndjamena, Abéché=Abeche
TG Africa/Lome: Lomé=Lome
TH Asia/Bangkok: Bangkok, Chiang Mai
TJ Asia/Dushanbe: Dushanbe=Douchanbé
TL Asia/Dili: Dili
TM Asia/Ashgabat: Ashgabat=Achgabat
TN Africa/Tunis: Tunis
TO Pacific/Tongatapu: Nuku'alofa=Nuku’alofa
TR Europe/Istanbul: Ankara, Istanbul=İstanbul, Izmir=İzmir, Gaziantep, Konya, Sanliurfa=Şanlıurfa
TT America/Port_of_Spain: Port of Spain
TW Asia/Taipei: Taipei
TZ Africa/Dar_es_Salaam: Dar es Salaam, Arusha, Dodoma, Kigoma
UA Europe/Kyiv: Kyiv=Kiev=Kyïv, Lviv=Lvov, Odesa=Odessa, Kharkiv, Dnipro, Vinnytsia
UG Africa/Kampala: Kampala, Entebbe, Arua
US America/New_York: New York=New York City, Washington=Washington DC=Washington D.C., Norfolk, Boston, Atlanta, Reston, Philadelphia, Miami, Princeton
US America/Chicago: Chicago, Houston
US America/Los_Angeles: Los Angeles, San Francisco, Pasadena
US America/Denver: Denver
UY America/Montevideo: Montevideo
UZ Asia/Tashkent: Tashkent=Tachkent, Samarkand=Samarcande
VA Europe/Vatican: Vatican City
VE America/Caracas: Caracas
VN Asia/Ho_Chi_Minh: Hanoi=Hanoï=Ha Noi, Ho Chi Minh City=Hô-Chi-Minh-Ville
VU Pacific/Efate: Port Vila=Port-Vila
WS Pacific/Apia: Apia
XK Europe/Belgrade: Pristina=Prishtina=Priština, Mitrovica, Prizren
YE Asia/Aden: Sana'a=Sana’a=Sanaa, Hodeidah=Hudaydah
ZA Africa/Johannesburg: Pretoria=Tshwane, Johannesburg, Cape Town=Le Cap, Durban
ZM Africa/Lusaka: Lusaka
ZW Africa/Harare: Harare
"""  # noqa: E501


def _rows() -> dict[tuple[str, ...], tuple[str, str]]:
    rows: dict[tuple[str, ...], tuple[str, str]] = {}
    for line in TABLE.splitlines():
        where, _, cities = line.partition(": ")
        country, _, zone = where.partition(" ")
        rows |= {tuple(city.split("=")): (country, zone) for city in cities.split(", ")}
    return rows


# City → (country, IANA zone); first the name that we print, behind it the names that pages use for it.
SEATS = _rows()
