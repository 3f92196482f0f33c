<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>CopyView</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Outcome, then codes of reasons: &quot;Withheld: NOFORN, NOT-LISTED&quot;</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Display only: may be shown, not handed over</source>
        <translation>Présentation seule&#xa0;: peut être montré, non remis</translation>
    </message>
    <message>
        <source>Tearline in place of the full text</source>
        <translation>Version expurgée à la place du texte complet</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>%1 in one room</source>
        <extracomment>Several nations who hear a briefing together: &quot;Meridia (QMR), Norvale (QNV) in one room&quot;</extracomment>
        <translation>%1 dans une salle</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Nation, then what it gets: &quot;Meridia (QMR): Withheld&quot;</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Tearline %1 may be shown in place of the full text. What stands against the full text:</source>
        <translation>La version expurgée %1 peut être montrée à la place du texte complet. Ce qui s’oppose au texte complet&#xa0;:</translation>
    </message>
    <message>
        <source>Tearline %1 goes out in place of the full text. What stands against the full text:</source>
        <translation>La version expurgée %1 part à la place du texte complet. Ce qui s’oppose au texte complet&#xa0;:</translation>
    </message>
    <message>
        <source>May be shown or told, never handed over; it is no part of the release copy.</source>
        <translation>Peut être montré ou dit, jamais remis&#xa0;; ne fait pas partie de la copie remise.</translation>
    </message>
    <message>
        <source>May be released, and cannot be sent over the network named.</source>
        <translation>Peut être communiqué, mais ne peut pas passer par le réseau nommé.</translation>
    </message>
    <message>
        <source>Nothing stands in the way.</source>
        <translation>Rien ne s’y oppose.</translation>
    </message>
    <message>
        <source>lifts %1</source>
        <extracomment>Which obstacle a remedy removes: &quot;lifts FGI-CONSENT&quot;</extracomment>
        <translation>lève %1</translation>
    </message>
    <message>
        <source>What would change it</source>
        <translation>Ce qui y changerait quelque chose</translation>
    </message>
    <message>
        <source>Holds until %1, as far as dated facts say.</source>
        <translation>Valable jusqu’au %1, d’après les faits datés.</translation>
    </message>
    <message>
        <source>%1:</source>
        <extracomment>Severity, before the sentence of a finding: &quot;Error:&quot;</extracomment>
        <translation>%1&#xa0;:</translation>
    </message>
    <message>
        <source>Fix: %1 (Ctrl+Return)</source>
        <extracomment>The fix that one click applies: &quot;Fix: Write ORCON/NOFORN (Ctrl+Return)&quot;</extracomment>
        <translation>Correction&#xa0;: %1 (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>No mark</source>
        <translation>Aucune marque</translation>
    </message>
    <message>
        <source>Read without findings.</source>
        <translation>Lu sans constat.</translation>
    </message>
    <message>
        <source>Comes from portions: %1</source>
        <translation>Vient des portions&#xa0;: %1</translation>
    </message>
    <message>
        <source>Made by the rules of the roll-up, not by a single portion.</source>
        <translation>Issu des règles du calcul, non d’une seule portion.</translation>
    </message>
    <message>
        <source>%1: kept away by portion %2</source>
        <extracomment>Nation, then the number of the portion that keeps it off the banner&apos;s list</extracomment>
        <translation>%1&#xa0;: écartée par la portion %2</translation>
    </message>
    <message>
        <source>Nations lost</source>
        <translation>Nations perdues</translation>
    </message>
    <message>
        <source>Computed from portions; no authority speaks here.</source>
        <translation>Calculé à partir des portions&#xa0;; aucune autorité ne parle ici.</translation>
    </message>
    <message>
        <source>This copy cannot leave until a person has mended it.</source>
        <translation>Cette copie ne peut pas partir avant qu’une personne l’ait corrigée.</translation>
    </message>
</context>
<context>
    <name>FeedReport</name>
    <message>
        <source>Nothing was stored. Mend the place named and import again, or import the other %1 entries; those that cannot be read (%2) are listed then.</source>
        <translation>Rien n’a été enregistré. Corrigez l’endroit nommé et importez de nouveau, ou importez les %1 autres entrées&#xa0;; celles qui ne peuvent pas être lues (%2) sont alors listées.</translation>
    </message>
    <message>
        <source>Nothing was stored. Mend the place named and import again.</source>
        <translation>Rien n’a été enregistré. Corrigez l’endroit nommé et importez de nouveau.</translation>
    </message>
    <message>
        <source>Nothing was stored. What is read: TLE; OMM, OPM, OEM and CDM as KVN or XML; OMM also as CSV and JSON.</source>
        <translation>Rien n’a été enregistré. Sont lus&#xa0;: TLE&#xa0;; OMM, OPM, OEM et CDM en KVN ou XML&#xa0;; OMM aussi en CSV et JSON.</translation>
    </message>
    <message>
        <source>Nothing was stored. Split the file and import its parts.</source>
        <translation>Rien n’a été enregistré. Divisez le fichier et importez ses parties.</translation>
    </message>
    <message>
        <source>Element sets added: %1. Known already: %2. Revised: %3. New objects: %4.</source>
        <translation>Jeux d’éléments ajoutés&#xa0;: %1. Déjà connus&#xa0;: %2. Révisés&#xa0;: %3. Nouveaux objets&#xa0;: %4.</translation>
    </message>
    <message>
        <source>Messages kept: %1.</source>
        <translation>Messages conservés&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The import of %1 was cancelled.</source>
        <translation>L’importation de %1 a été annulée.</translation>
    </message>
    <message>
        <source>Nothing of it was stored.</source>
        <translation>Rien n’en a été enregistré.</translation>
    </message>
    <message>
        <source>%1 was not imported.</source>
        <translation>%1 n’a pas été importé.</translation>
    </message>
    <message>
        <source>%1 was imported.</source>
        <translation>%1 a été importé.</translation>
    </message>
    <message>
        <source>%1 was imported in part.</source>
        <translation>%1 a été importé en partie.</translation>
    </message>
    <message>
        <source>Left out, since they cannot be read: %1. Each is listed with its line.</source>
        <translation>Entrées écartées, car illisibles&#xa0;: %1. Chacune est listée avec sa ligne.</translation>
    </message>
    <message>
        <source>Notes of the reader: %1.</source>
        <translation>Remarques du lecteur&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Revised: object %1, epoch %2 (%3)</source>
        <translation>Révisé&#xa0;: objet %1, époque %2 (%3)</translation>
    </message>
    <message>
        <source>Files imported: %1.</source>
        <translation>Fichiers importés&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>MarkedImage</name>
    <message>
        <source>Source: %1</source>
        <extracomment>Where what is shown comes from</extracomment>
        <translation>Source&#xa0;: %1</translation>
    </message>
    <message>
        <source>Policy: %1, version %2</source>
        <extracomment>%1 a policy pack, %2 its version</extracomment>
        <translation>Politique&#xa0;: %1, version %2</translation>
    </message>
    <message>
        <source>Our own picture</source>
        <extracomment>%1 the nations for which it was made</extracomment>
        <translation>Notre propre image</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation>Pour&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Withheld</source>
        <translation>Retenu</translation>
    </message>
    <message>
        <source>Needs exception</source>
        <translation>Exception requise</translation>
    </message>
    <message>
        <source>Needs originator</source>
        <translation>Accord de l’origine requis</translation>
    </message>
    <message>
        <source>Needs disclosure official</source>
        <translation>Responsable requis</translation>
    </message>
    <message>
        <source>Display only</source>
        <translation>Présentation seule</translation>
    </message>
    <message>
        <source>Released sanitised</source>
        <translation>Communiqué expurgé</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Communiqué</translation>
    </message>
    <message>
        <source>No channel</source>
        <translation>Aucun réseau</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>A finding that only informs</extracomment>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>PackChoices</name>
    <message>
        <source>Department of Defense (DoD)</source>
        <translation>Department of Defense (DoD)</translation>
    </message>
    <message>
        <source>Intelligence community (IC)</source>
        <translation>Communauté du renseignement (IC)</translation>
    </message>
    <message>
        <source>Rules of the product</source>
        <translation>Règles du produit</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Originator</source>
        <translation>Autorité d’origine</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Sujet</translation>
    </message>
</context>
<context>
    <name>PictureContent</name>
    <message>
        <source>other owners</source>
        <extracomment>All owners but the ones listed by name</extracomment>
        <translation>autres propriétaires</translation>
    </message>
    <message>
        <source>owner not known</source>
        <translation>propriétaire inconnu</translation>
    </message>
    <message>
        <source>without a mark</source>
        <translation>sans marque</translation>
    </message>
    <message>
        <source>named, precise position</source>
        <translation>nommé, position précise</translation>
    </message>
    <message>
        <source>named, coarse position</source>
        <translation>nommé, position approchée</translation>
    </message>
    <message>
        <source>named, no position</source>
        <translation>nommé, sans position</translation>
    </message>
    <message>
        <source>unidentified</source>
        <translation>non identifié</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>retenu</translation>
    </message>
    <message>
        <source>epoch to come</source>
        <translation>époque à venir</translation>
    </message>
    <message>
        <source>under 1 day old</source>
        <translation>moins de 1 jour</translation>
    </message>
    <message>
        <source>1 to 3 days</source>
        <translation>1 à 3 jours</translation>
    </message>
    <message>
        <source>3 to 14 days</source>
        <translation>3 à 14 jours</translation>
    </message>
    <message>
        <source>14 to 60 days</source>
        <translation>14 à 60 jours</translation>
    </message>
    <message>
        <source>over 60 days</source>
        <translation>plus de 60 jours</translation>
    </message>
    <message>
        <source>watched</source>
        <translation>surveillé</translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>non surveillé</translation>
    </message>
    <message>
        <source>Orbit Class</source>
        <translation>Classe d’orbite</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>What a Nation Knows</source>
        <translation>Ce que sait une nation</translation>
    </message>
    <message>
        <source>Age of Elements</source>
        <translation>Âge des éléments</translation>
    </message>
    <message>
        <source>Watch List</source>
        <translation>Liste de surveillance</translation>
    </message>
</context>
<context>
    <name>PictureExplanation</name>
    <message>
        <source>Existence</source>
        <translation>Existence</translation>
    </message>
    <message>
        <source>Name and owner</source>
        <translation>Nom et propriétaire</translation>
    </message>
    <message>
        <source>Precise position</source>
        <translation>Position précise</translation>
    </message>
    <message>
        <source>Mission</source>
        <translation>Mission</translation>
    </message>
    <message>
        <source>Manoeuvre plan</source>
        <translation>Plan de manœuvre</translation>
    </message>
    <message>
        <source>Sensor performance</source>
        <translation>Performances du capteur</translation>
    </message>
    <message>
        <source>Re-entry forecast</source>
        <translation>Prévision de rentrée</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Orbit</source>
        <extracomment>Perigee and apogee heights, period and inclination of an orbit</extracomment>
        <translation>Orbite</translation>
    </message>
    <message>
        <source>%1: %2 × %3 km, %4 min, %5°</source>
        <translation>%1&#xa0;: %2 × %3 km, %4 min, %5°</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>precise</source>
        <translation>précise</translation>
    </message>
    <message>
        <source>coarse, from public elements</source>
        <translation>approchée, d’après les éléments publics</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <source>%1 (%2 days old)</source>
        <translation>%1 (âge&#xa0;: %2 jours)</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>decayed, or beyond what these elements can say</source>
        <translation>retombé, ou au-delà de ce que ces éléments peuvent dire</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Au-dessus de</translation>
    </message>
    <message>
        <source>%1°, %2°, height %3 km</source>
        <translation>%1°, %2°, altitude %3 km</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>inconnu ici</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>withheld, since it carries no label</source>
        <translation>retenu, car sans étiquette</translation>
    </message>
    <message>
        <source>Why %1 knows no more:</source>
        <translation>Pourquoi %1 n’en sait pas plus&#xa0;:</translation>
    </message>
    <message>
        <source>Precise for</source>
        <translation>Précise pour</translation>
    </message>
    <message>
        <source>Coarse for</source>
        <translation>Approchée pour</translation>
    </message>
    <message>
        <source>Name only for</source>
        <translation>Nom seul pour</translation>
    </message>
    <message>
        <source>Unidentified for</source>
        <translation>Non identifié pour</translation>
    </message>
    <message>
        <source>Withheld from</source>
        <translation>Retenu à l’égard de</translation>
    </message>
    <message>
        <source>At</source>
        <extracomment>The time for which the rest holds</extracomment>
        <translation>À l’instant</translation>
    </message>
    <message>
        <source>worth little: the elements are more than 30 days from this time</source>
        <translation>peu sûr : les éléments sont à plus de 30 jours de cet instant</translation>
    </message>
</context>
<context>
    <name>Plots</name>
    <message>
        <source>Period, min</source>
        <translation>Période, min</translation>
    </message>
    <message>
        <source>Perigee, km</source>
        <translation>Périgée, km</translation>
    </message>
    <message>
        <source>Apogee, km</source>
        <translation>Apogée, km</translation>
    </message>
    <message>
        <source>Height of perigee and apogee, km</source>
        <translation>Altitude du périgée et de l’apogée, km</translation>
    </message>
    <message>
        <source>Apogee</source>
        <translation>Apogée</translation>
    </message>
    <message>
        <source>Perigee</source>
        <translation>Périgée</translation>
    </message>
    <message>
        <source>Inclination, °</source>
        <translation>Inclinaison, °</translation>
    </message>
    <message>
        <source>Eccentricity</source>
        <translation>Excentricité</translation>
    </message>
    <message>
        <source>Time, UTC</source>
        <translation>Instant, UTC</translation>
    </message>
    <message>
        <source>Range, km</source>
        <translation>Distance, km</translation>
    </message>
    <message>
        <source>Relative speed, km/s</source>
        <translation>Vitesse relative, km/s</translation>
    </message>
    <message>
        <source>Radial, km</source>
        <translation>Radial, km</translation>
    </message>
    <message>
        <source>In-track, km</source>
        <translation>Orthoradial, km</translation>
    </message>
    <message>
        <source>Cross-track, km</source>
        <translation>Hors plan, km</translation>
    </message>
    <message>
        <source>closest approach</source>
        <translation>passage au plus près</translation>
    </message>
    <message>
        <source>Range from %1 to %2</source>
        <extracomment>%1 and %2 are objects</extracomment>
        <translation>Distance de %1 à %2</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Distance</translation>
    </message>
    <message>
        <source>Closest approach</source>
        <translation>Passage au plus près</translation>
    </message>
    <message>
        <source>%2 as seen from %1</source>
        <extracomment>Relative motion: %1 and %2 are objects</extracomment>
        <translation>%2 vu depuis %1</translation>
    </message>
    <message>
        <source>Distance along each axis, km</source>
        <translation>Distance selon chaque axe, km</translation>
    </message>
    <message>
        <source>Radial</source>
        <translation>Radial</translation>
    </message>
    <message>
        <source>In-track</source>
        <translation>Orthoradial</translation>
    </message>
    <message>
        <source>Cross-track</source>
        <translation>Hors plan</translation>
    </message>
    <message>
        <source>Longitude east, °</source>
        <translation>Longitude est, °</translation>
    </message>
    <message>
        <source>Latitude, °</source>
        <translation>Latitude, °</translation>
    </message>
    <message>
        <source>Altitude, km</source>
        <translation>Altitude, km</translation>
    </message>
    <message>
        <source>%1 (%2°/day)</source>
        <extracomment>Legend: an object and its drift in longitude, east positive</extracomment>
        <translation>%1 (%2°/jour)</translation>
    </message>
    <message>
        <source>Longitude over days</source>
        <translation>Longitude au fil des jours</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>No object of this picture has a position. What is known of them will stand here.</source>
        <translation>Aucun objet de cette image n’a de position. Ce que l’on en sait figurera ici.</translation>
    </message>
    <message>
        <source>No object is selected. Select objects in the picture or in its list, or plot all of them.</source>
        <translation>Aucun objet n’est sélectionné. Sélectionnez des objets dans l’image ou dans sa liste, ou tracez-les tous.</translation>
    </message>
    <message>
        <source>Choose two objects above, or select two in the picture: how far they are from each other will stand here.</source>
        <translation>Choisissez deux objets ci-dessus, ou sélectionnez-en deux dans l’image&#xa0;: la distance de l’un à l’autre figurera ici.</translation>
    </message>
    <message>
        <source>Choose an object above, or select some in the picture: the longitude under each of them will stand here.</source>
        <translation>Choisissez un objet ci-dessus, ou sélectionnez-en dans l’image&#xa0;: la longitude sous chacun d’eux figurera ici.</translation>
    </message>
    <message>
        <source>Gabbard</source>
        <extracomment>A plot of perigee and apogee over period, named after John Gabbard</extracomment>
        <translation>Gabbard</translation>
    </message>
    <message>
        <source>Inclination and eccentricity</source>
        <translation>Inclinaison et excentricité</translation>
    </message>
    <message>
        <source>Range between two objects</source>
        <translation>Distance entre deux objets</translation>
    </message>
    <message>
        <source>Relative motion</source>
        <translation>Mouvement relatif</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <extracomment>%1 and %2 are objects</extracomment>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 what a number is, with its unit, %2 the number</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>There is no value to show.</source>
        <translation>Il n’y a pas de valeur à montrer.</translation>
    </message>
</context>
<context>
    <name>ProductCommands</name>
    <message>
        <source>This tearline is not there any more.</source>
        <translation>Cette version expurgée n’existe plus.</translation>
    </message>
    <message>
        <source>Type in Tearline %1 of Portion %2</source>
        <translation>Saisir dans la version expurgée %1 de la portion %2</translation>
    </message>
    <message>
        <source>Type in Portion %1</source>
        <translation>Saisir dans la portion %1</translation>
    </message>
    <message>
        <source>Split Portion %1</source>
        <translation>Scinder la portion %1</translation>
    </message>
    <message>
        <source>There is no portion above to join with.</source>
        <translation>Il n’y a pas de portion au-dessus à joindre.</translation>
    </message>
    <message>
        <source>Join Portions %1 and %2</source>
        <extracomment>Numbers of two portions</extracomment>
        <translation>Joindre les portions %1 et %2</translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation>Le presse-papiers ne contient pas de texte.</translation>
    </message>
    <message>
        <source>Paste Paragraph</source>
        <translation>Coller un paragraphe</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n Paragraphs</source>
        <translation>
            <numerusform>Coller %n paragraphe</numerusform>
            <numerusform>Coller %n paragraphes</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark Tearline %1 of Portion %2 %3</source>
        <translation>Marquer %3 la version expurgée %1 de la portion %2</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n Portions %1</source>
        <translation>
            <numerusform>Marquer %n portion %1</numerusform>
            <numerusform>Marquer %n portions %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove Mark of Portion %1</source>
        <translation>Retirer la marque de la portion %1</translation>
    </message>
    <message>
        <source>Mark Portion %1 %2</source>
        <translation>Marquer la portion %1&#xa0;%2</translation>
    </message>
    <message>
        <source>There is no fix for this finding.</source>
        <translation>Il n’y a pas de correction pour ce constat.</translation>
    </message>
    <message>
        <source>The mark has changed since it was checked.</source>
        <translation>La marque a changé depuis sa vérification.</translation>
    </message>
    <message>
        <source>Fix %1 in Portion %2</source>
        <extracomment>Rule id, then the number of the portion</extracomment>
        <translation>Corriger %1 dans la portion %2</translation>
    </message>
    <message>
        <source>Insert Portion</source>
        <translation>Insérer une portion</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n Portions</source>
        <translation>
            <numerusform>Supprimer %n portion</numerusform>
            <numerusform>Supprimer %n portions</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete Portion %1</source>
        <translation>Supprimer la portion %1</translation>
    </message>
    <message>
        <source>It is at the end already.</source>
        <translation>Elle est déjà à la fin.</translation>
    </message>
    <message numerus="yes">
        <source>Move %n Portions Up</source>
        <translation>
            <numerusform>Monter %n portion</numerusform>
            <numerusform>Monter %n portions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n Portions Down</source>
        <translation>
            <numerusform>Descendre %n portion</numerusform>
            <numerusform>Descendre %n portions</numerusform>
        </translation>
    </message>
    <message>
        <source>Move Portion %1 Up</source>
        <translation>Monter la portion %1</translation>
    </message>
    <message>
        <source>Move Portion %1 Down</source>
        <translation>Descendre la portion %1</translation>
    </message>
    <message>
        <source>Add Tearline to Portion %1</source>
        <translation>Ajouter une version expurgée à la portion %1</translation>
    </message>
    <message>
        <source>Delete Tearline %1 of Portion %2</source>
        <translation>Supprimer la version expurgée %1 de la portion %2</translation>
    </message>
</context>
<context>
    <name>ProductRow</name>
    <message>
        <source>File: %1</source>
        <translation>Fichier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Alternative text: %1</source>
        <translation>Texte de remplacement&#xa0;: %1</translation>
    </message>
    <message>
        <source>Layer: %1 %2</source>
        <translation>Couche&#xa0;: %1&#xa0;%2</translation>
    </message>
    <message>
        <source>(no mark)</source>
        <translation>(sans marque)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Intertitre</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Paragraphe</translation>
    </message>
    <message>
        <source>List item</source>
        <translation>Élément de liste</translation>
    </message>
    <message>
        <source>Table caption</source>
        <translation>Légende de tableau</translation>
    </message>
    <message>
        <source>Table row</source>
        <translation>Ligne de tableau</translation>
    </message>
    <message>
        <source>Table cell</source>
        <translation>Cellule de tableau</translation>
    </message>
    <message>
        <source>Figure caption</source>
        <translation>Légende de figure</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>Footnote</source>
        <translation>Note de bas de page</translation>
    </message>
    <message>
        <source>Speaker note</source>
        <translation>Note d’orateur</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Pièce jointe</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>The rule, then the sentence of a finding, below a mark</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Tearline %1, reaches nobody more</source>
        <extracomment>A tearline that no nation of the pack would receive</extracomment>
        <translation>Version expurgée %1, n’atteint personne de plus</translation>
    </message>
    <message>
        <source>Tearline %1</source>
        <translation>Version expurgée %1</translation>
    </message>
    <message>
        <source>Tearline %1, for %2</source>
        <extracomment>Nations that a tearline gains: &quot;Tearline 1, for QPC QTV&quot;</extracomment>
        <translation>Version expurgée %1, pour %2</translation>
    </message>
</context>
<context>
    <name>RequestDetails</name>
    <message>
        <source>&lt;b&gt;%1:&lt;/b&gt; %2</source>
        <extracomment>&quot;Purpose: to plan&quot;</extracomment>
        <translation>&lt;b&gt;%1&#xa0;:&lt;/b&gt; %2</translation>
    </message>
    <message>
        <source>%1: %2 asks for %3</source>
        <translation>%1&#xa0;: %2 demande %3</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>But</translation>
    </message>
    <message>
        <source>Benefit to us</source>
        <translation>Avantage pour nous</translation>
    </message>
    <message>
        <source>Wants</source>
        <translation>Souhaite</translation>
    </message>
    <message>
        <source>to be shown it</source>
        <translation>que cela lui soit montré</translation>
    </message>
    <message>
        <source>a copy</source>
        <translation>une copie</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Demandé par</translation>
    </message>
    <message>
        <source>%1, recorded by %2</source>
        <translation>%1, enregistré par %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>criterion, judgement</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Critères</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <comment>originator, day, position</comment>
        <translation>%1 (%2)&#xa0;: %3</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Owners to consent</source>
        <translation>Propriétaires à consulter</translation>
    </message>
    <message>
        <source>Comment %1, open</source>
        <translation>Commentaire %1, ouvert</translation>
    </message>
    <message>
        <source>Comment %1, resolved by %2</source>
        <translation>Commentaire %1, réglé par %2</translation>
    </message>
    <message>
        <source>%1 on %2: %3</source>
        <comment>person, portion, comment</comment>
        <translation>%1 sur %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Nobody in the policy pack may decide on it.</source>
        <translation>Personne dans le jeu de politiques ne peut en décider.</translation>
    </message>
    <message>
        <source>May decide: %1</source>
        <translation>Peuvent décider&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 on %2 by %3: %4</source>
        <comment>decision, day, official, ruling</comment>
        <translation>%1 du %2 par %3&#xa0;: %4</translation>
    </message>
    <message>
        <source>Decided before on like facts:</source>
        <translation>Déjà décidé sur des faits semblables&#xa0;:</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>accordé</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>released sanitised</source>
        <translation>communiqué en version expurgée</translation>
    </message>
    <message>
        <source>originator asked</source>
        <translation>autorité d’origine consultée</translation>
    </message>
    <message>
        <source>owner asked</source>
        <translation>propriétaire consulté</translation>
    </message>
    <message>
        <source>exception asked for</source>
        <translation>exception demandée</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>révoqué</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>let a leak flag stand</source>
        <translation>a laissé subsister un signalement</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Régler</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Copy Rows</source>
        <translation>Copier les lignes</translation>
    </message>
</context>
<context>
    <name>parallax</name>
    <message>
        <source>The authority block or source list names %1. It is left out of the copy.</source>
        <translation>Le bloc d’autorité ou la liste des sources nomme %1. Cela est omis de la copie.</translation>
    </message>
    <message>
        <source>The file metadata name %1. The copy gets metadata of its own.</source>
        <translation>Les métadonnées du fichier nomment %1. La copie reçoit ses propres métadonnées.</translation>
    </message>
    <message>
        <source>The product&apos;s title names %1. The copy takes its title from a released portion.</source>
        <translation>Le titre du produit nomme %1. La copie tire son titre d’une portion communiquée.</translation>
    </message>
    <message>
        <source>The released text speaks of %1, which this audience may not know.</source>
        <translation>Le texte communiqué parle de %1, que cet auditoire ne peut pas connaître.</translation>
    </message>
    <message>
        <source>No list of objects is here to say who may know %1; it stands as unidentified.</source>
        <translation>Aucune liste d’objets ne dit ici qui peut connaître %1&#xa0;; il reste non identifié.</translation>
    </message>
    <message>
        <source>The released text has &quot;%1&quot;, another form of a name that this audience may not know.</source>
        <translation>Le texte communiqué contient «&#xa0;%1&#xa0;», une autre forme d’un nom que cet auditoire ne peut pas connaître.</translation>
    </message>
    <message>
        <source>The released text points to &quot;%1&quot;, which is not in this copy.</source>
        <translation>Le texte communiqué renvoie à «&#xa0;%1&#xa0;», qui n’est pas dans cette copie.</translation>
    </message>
    <message>
        <source>The released text says %1, and not all of what is counted is in this copy.</source>
        <translation>Le texte communiqué dit %1, et tout ce qui est compté n’est pas dans cette copie.</translation>
    </message>
    <message>
        <source>The caption names %1, which this audience may not know.</source>
        <translation>La légende nomme %1, que cet auditoire ne peut pas connaître.</translation>
    </message>
    <message>
        <source>The glossary explains %1, which this audience may not know.</source>
        <translation>Le glossaire explique %1, que cet auditoire ne peut pas connaître.</translation>
    </message>
    <message>
        <source>The figure&apos;s alternative text names %1. It is left out of the copy.</source>
        <translation>Le texte de remplacement de la figure nomme %1. Il est omis de la copie.</translation>
    </message>
    <message>
        <source>The figure&apos;s metadata name %1. They are left out of the copy.</source>
        <translation>Les métadonnées de la figure nomment %1. Elles sont omises de la copie.</translation>
    </message>
    <message>
        <source>The released text gives the file path &quot;%1&quot;.</source>
        <translation>Le texte communiqué donne le chemin de fichier «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The figure&apos;s file name holds %1. The copy does not carry it.</source>
        <translation>Le nom de fichier de la figure contient %1. La copie ne le porte pas.</translation>
    </message>
    <message>
        <source>The layer &quot;%1&quot; may not go to this audience. The copy is drawn without it.</source>
        <translation>La couche «&#xa0;%1&#xa0;» ne peut pas aller à cet auditoire. La copie est dessinée sans elle.</translation>
    </message>
    <message>
        <source>The released text names %1, whose information another portion protects.</source>
        <translation>Le texte communiqué nomme %1, dont une autre portion protège l’information.</translation>
    </message>
    <message>
        <source>The released text quotes a marking (%1//); a copy has its own.</source>
        <translation>Le texte communiqué cite une marque (%1//)&#xa0;; une copie a la sienne.</translation>
    </message>
    <message>
        <source>The released text names the control or programme %1.</source>
        <translation>Le texte communiqué nomme le contrôle ou le programme %1.</translation>
    </message>
    <message>
        <source>The source list names %1.</source>
        <translation>La liste des sources nomme %1.</translation>
    </message>
    <message>
        <source>No valid banner can be made of the marks in this copy (%1).</source>
        <translation>Aucun bandeau valable ne peut être fait des marques de cette copie (%1).</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>un objet</translation>
    </message>
    <message>
        <source>The product is still being decided; try again in a moment.</source>
        <translation>La décision sur le produit est encore en cours&#xa0;; réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The store did not answer.</source>
        <translation>La base n’a pas répondu.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Il n’y a rien à rétablir.</translation>
    </message>
    <message>
        <source>This portion has no mark; nobody receives it until it has one.</source>
        <translation>Cette portion n’a pas de marque&#xa0;; personne ne la reçoit avant qu’elle en ait une.</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>To be shown, not handed over</source>
        <translation>À montrer, non à remettre</translation>
    </message>
    <message>
        <source>An unclassified document has no classification authority block.</source>
        <translation>Un document non classifié n’a pas de bloc d’autorité de classification.</translation>
    </message>
    <message>
        <source>A JOINT document that the US does not own has no classification authority block.</source>
        <translation>Un document JOINT qui n’appartient pas aux États-Unis n’a pas de bloc d’autorité de classification.</translation>
    </message>
    <message>
        <source>Classified By names nobody: it has a name and position, or an identifier.</source>
        <translation>Classified By ne nomme personne&#xa0;: il y faut un nom et une fonction, ou un identifiant.</translation>
    </message>
    <message>
        <source>Reason gives a letter of EO 13526 section 1.4, such as 1.4(c).</source>
        <translation>Reason donne une lettre de l’EO 13526 section 1.4, comme 1.4(c).</translation>
    </message>
    <message>
        <source>An original decision has no Derived From line.</source>
        <translation>Une décision originale n’a pas de ligne Derived From.</translation>
    </message>
    <message>
        <source>Derived From is empty: name the source with its date, or write Multiple Sources with a list.</source>
        <translation>Derived From est vide&#xa0;: nommez la source et sa date, ou écrivez Multiple Sources avec une liste.</translation>
    </message>
    <message>
        <source>Multiple Sources needs its list of sources.</source>
        <translation>Multiple Sources demande sa liste de sources.</translation>
    </message>
    <message>
        <source>A derivative document has no Reason line.</source>
        <translation>Un document dérivé n’a pas de ligne Reason.</translation>
    </message>
    <message>
        <source>With these portions Declassify On reads: %1</source>
        <translation>Avec ces portions, Declassify On se lit&#xa0;: %1</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>Écrire %1</translation>
    </message>
    <message>
        <source>Declassify On holds exactly one value.</source>
        <translation>Declassify On contient exactement une valeur.</translation>
    </message>
    <message>
        <source>No portion is RD, FRD, TFNI or NATO: Declassify On has a value of its own.</source>
        <translation>Aucune portion n’est RD, FRD, TFNI ou NATO&#xa0;: Declassify On a une valeur propre.</translation>
    </message>
    <message>
        <source>%1 is more than 25 years after %2.</source>
        <translation>%1 est plus de 25 ans après %2.</translation>
    </message>
    <message>
        <source>%1 is before the date of origin, %2.</source>
        <translation>%1 précède la date d’origine, %2.</translation>
    </message>
    <message>
        <source>An event must be definite and less than 10 years ahead: %1</source>
        <translation>Un événement doit être défini et à moins de 10 ans&#xa0;: %1</translation>
    </message>
    <message>
        <source>25X1, EO 12951 is only for original imagery; other space imagery products use their date + 25 years.</source>
        <translation>25X1, EO 12951 ne vaut que pour l’imagerie originale&#xa0;; les autres produits d’imagerie spatiale utilisent leur date + 25 ans.</translation>
    </message>
    <message>
        <source>DoD puts no NOFORN on foreign or NATO information.</source>
        <translation>DoD ne met pas NOFORN sur une information étrangère ou NATO.</translation>
    </message>
    <message>
        <source>DoD puts no NOFORN on foreign information; here it is commingled.</source>
        <translation>DoD ne met pas NOFORN sur une information étrangère&#xa0;; ici elle est mêlée.</translation>
    </message>
    <message>
        <source>%1 stands only with COSMIC TOP SECRET.</source>
        <translation>%1 ne figure qu’avec COSMIC TOP SECRET.</translation>
    </message>
    <message>
        <source>ATOMAL stands with NATO CONFIDENTIAL and up.</source>
        <translation>ATOMAL figure à partir de NATO CONFIDENTIAL.</translation>
    </message>
    <message>
        <source>The IC writes %1 as a part of its own.</source>
        <translation>IC écrit %1 comme un élément séparé.</translation>
    </message>
    <message>
        <source>%1 joined to the NATO level dates the marking before December 2010 in the IC.</source>
        <translation>%1 joint au niveau NATO date la marque d’avant décembre 2010 pour IC.</translation>
    </message>
    <message>
        <source>DoD joins the special word to the NATO level.</source>
        <translation>DoD joint le mot spécial au niveau NATO.</translation>
    </message>
    <message>
        <source>A JOINT marking has at least two owners.</source>
        <translation>Une marque JOINT a au moins deux propriétaires.</translation>
    </message>
    <message>
        <source>RESTRICTED is not allowed in a JOINT marking with the US as an owner.</source>
        <translation>RESTRICTED n’est pas permis dans une marque JOINT dont les États-Unis sont propriétaires.</translation>
    </message>
    <message>
        <source>In the IC the US is always an owner of JOINT information.</source>
        <translation>Pour IC, les États-Unis sont toujours propriétaires d’une information JOINT.</translation>
    </message>
    <message>
        <source>In the IC a JOINT marking needs REL TO.</source>
        <translation>Pour IC, une marque JOINT demande REL TO.</translation>
    </message>
    <message>
        <source>JOINT information is not NOFORN.</source>
        <translation>Une information JOINT n’est pas NOFORN.</translation>
    </message>
    <message>
        <source>JOINT information carries no HCS.</source>
        <translation>Une information JOINT ne porte pas HCS.</translation>
    </message>
    <message>
        <source>%1 does not stand at this level.</source>
        <translation>%1 ne figure pas à ce niveau.</translation>
    </message>
    <message>
        <source>%1 needs %2.</source>
        <translation>%1 demande %2.</translation>
    </message>
    <message>
        <source>%1 does not stand with %2.</source>
        <translation>%1 ne figure pas avec %2.</translation>
    </message>
    <message>
        <source>%1 is retired; it is now %2.</source>
        <translation>%1 n’a plus cours&#xa0;; c’est maintenant %2.</translation>
    </message>
    <message>
        <source>%1 is newer than the 2016 manual.</source>
        <translation>%1 est plus récent que le manuel de 2016.</translation>
    </message>
    <message>
        <source>%1 is outside the register.</source>
        <translation>%1 est hors du registre.</translation>
    </message>
    <message>
        <source>%1 is outside the register; %2 is near to it.</source>
        <translation>%1 est hors du registre&#xa0;; %2 en est proche.</translation>
    </message>
    <message>
        <source>An SCI name outside the register wants a disclosure marking or ORCON.</source>
        <translation>Un nom SCI hors du registre demande une marque de divulgation ou ORCON.</translation>
    </message>
    <message>
        <source>%1 never stands without a compartment.</source>
        <translation>%1 ne figure jamais sans compartiment.</translation>
    </message>
    <message>
        <source>A special access programme is classified.</source>
        <translation>Un programme à accès spécial est classifié.</translation>
    </message>
    <message>
        <source>The IC writes SAR- once, before the first programme.</source>
        <translation>IC écrit SAR- une fois, avant le premier programme.</translation>
    </message>
    <message>
        <source>SAR- repeated dates the marking before December 2011 in the IC.</source>
        <translation>SAR- répété date la marque d’avant décembre 2011 pour IC.</translation>
    </message>
    <message>
        <source>The IC lists all programmes.</source>
        <translation>IC énumère tous les programmes.</translation>
    </message>
    <message>
        <source>DoD repeats SAR- before each programme.</source>
        <translation>DoD répète SAR- avant chaque programme.</translation>
    </message>
    <message>
        <source>A portion lists its programmes; MULTIPLE PROGRAMS is for banners.</source>
        <translation>Une portion énumère ses programmes&#xa0;; MULTIPLE PROGRAMS est pour les bandeaux.</translation>
    </message>
    <message>
        <source>Three or more programmes are SAR-MULTIPLE PROGRAMS in a banner.</source>
        <translation>À partir de trois, les programmes s’écrivent SAR-MULTIPLE PROGRAMS dans un bandeau.</translation>
    </message>
    <message>
        <source>WAIVED needs a special access programme.</source>
        <translation>WAIVED demande un programme à accès spécial.</translation>
    </message>
    <message>
        <source>SIGMA %1 is not one of 14, 15, 18, 20.</source>
        <translation>SIGMA %1 n’est pas parmi 14, 15, 18, 20.</translation>
    </message>
    <message>
        <source>SIGMA %1 is not between 1 and 99.</source>
        <translation>SIGMA %1 n’est pas entre 1 et 99.</translation>
    </message>
    <message>
        <source>The IC writes RD-CNWDI.</source>
        <translation>IC écrit RD-CNWDI.</translation>
    </message>
    <message>
        <source>DoD writes RD-N.</source>
        <translation>DoD écrit RD-N.</translation>
    </message>
    <message>
        <source>Write CNWDI</source>
        <translation>Écrire CNWDI</translation>
    </message>
    <message>
        <source>Write N</source>
        <translation>Écrire N</translation>
    </message>
    <message>
        <source>RD and FRD are NOFORN unless a sharing agreement exists.</source>
        <translation>RD et FRD sont NOFORN sauf accord de partage.</translation>
    </message>
    <message>
        <source>DoD puts RD or FRD and other classified information in portions of their own.</source>
        <translation>DoD met RD ou FRD et les autres informations classifiées dans des portions séparées.</translation>
    </message>
    <message>
        <source>DoD keeps foreign information in portions of its own.</source>
        <translation>DoD tient les informations étrangères dans des portions séparées.</translation>
    </message>
    <message>
        <source>%1 is retired since %2; it is never expanded.</source>
        <translation>%1 n’a plus cours depuis %2&#xa0;; il n’est jamais développé.</translation>
    </message>
    <message>
        <source>%1 is a DoD token and not valid in IC documents.</source>
        <translation>%1 est un élément DoD, non valable dans les documents IC.</translation>
    </message>
    <message>
        <source>IMCON is SECRET in DoD; TOP SECRET only where mixed with TOP SECRET text.</source>
        <translation>IMCON est SECRET pour DoD&#xa0;; TOP SECRET seulement mêlé à du texte TOP SECRET.</translation>
    </message>
    <message>
        <source>%1 and %2 exclude one another.</source>
        <translation>%1 et %2 s’excluent.</translation>
    </message>
    <message>
        <source>DISPLAY ONLY with other dissemination controls needs a stated arrangement.</source>
        <translation>DISPLAY ONLY avec d’autres contrôles de diffusion demande un arrangement déclaré.</translation>
    </message>
    <message>
        <source>PROPIN needs an explicit disclosure marking beside it.</source>
        <translation>PROPIN demande à son côté une marque de divulgation explicite.</translation>
    </message>
    <message>
        <source>RELIDO on foreign information: the US did not originate it.</source>
        <translation>RELIDO sur une information étrangère&#xa0;: les États-Unis n’en sont pas l’origine.</translation>
    </message>
    <message>
        <source>DoD uses NOFORN only on intelligence, NNPI, NDP-1 and cover information; this document is set to hold no intelligence.</source>
        <translation>DoD n’emploie NOFORN que pour le renseignement, NNPI, NDP-1 et la couverture&#xa0;; ce document est déclaré sans renseignement.</translation>
    </message>
    <message>
        <source>FOUO stands in a banner beside no other control.</source>
        <translation>FOUO ne figure dans un bandeau à côté d’aucun autre contrôle.</translation>
    </message>
    <message>
        <source>FOUO gives way to the other control beside it.</source>
        <translation>FOUO cède la place à l’autre contrôle à son côté.</translation>
    </message>
    <message>
        <source>FOUO is retired in DoD; CUI takes its place.</source>
        <translation>FOUO n’a plus cours pour DoD&#xa0;; CUI le remplace.</translation>
    </message>
    <message>
        <source>NNPI excludes RELIDO.</source>
        <translation>NNPI exclut RELIDO.</translation>
    </message>
    <message>
        <source>EXDIS and NODIS never stand together.</source>
        <translation>EXDIS et NODIS ne figurent jamais ensemble.</translation>
    </message>
    <message>
        <source>%1 needs NOFORN in the IC.</source>
        <translation>%1 demande NOFORN pour IC.</translation>
    </message>
    <message>
        <source>%1 allows no foreign release.</source>
        <translation>%1 ne permet aucune communication à l’étranger.</translation>
    </message>
    <message>
        <source>%1 carries its own disclosure decision: no other stands beside it.</source>
        <translation>%1 porte sa propre décision de divulgation&#xa0;: aucune autre ne figure à côté.</translation>
    </message>
    <message>
        <source>CUI stands in place of UNCLASSIFIED, not beside it.</source>
        <translation>CUI figure à la place de UNCLASSIFIED, non à côté.</translation>
    </message>
    <message>
        <source>CUI is not in force in the IC release that these rules follow.</source>
        <translation>CUI n’est pas en vigueur dans l’édition IC que suivent ces règles.</translation>
    </message>
    <message>
        <source>CUI stands alone in DoD, without UNCLASSIFIED.</source>
        <translation>CUI figure seul pour DoD, sans UNCLASSIFIED.</translation>
    </message>
    <message>
        <source>Write CUI</source>
        <translation>Écrire CUI</translation>
    </message>
    <message>
        <source>CUI never stands in a classified marking of DoD.</source>
        <translation>CUI ne figure jamais dans une marque classifiée du DoD.</translation>
    </message>
    <message>
        <source>DoD prints CUI alone; categories and limits go in the designation block on page one.</source>
        <translation>DoD n’imprime que CUI&#xa0;; catégories et limites vont dans le bloc de désignation en première page.</translation>
    </message>
    <message>
        <source>A CUI marking carries no non-IC controls.</source>
        <translation>Une marque CUI ne porte pas de contrôles hors IC.</translation>
    </message>
    <message>
        <source>%1 is no limit of CUI.</source>
        <translation>%1 n’est pas une limite de CUI.</translation>
    </message>
    <message>
        <source>DoD puts NOFORN on CUI only for intelligence, NNPI, DCNI and NDP-1 information.</source>
        <translation>DoD ne met NOFORN sur CUI que pour le renseignement, NNPI, DCNI et NDP-1.</translation>
    </message>
    <message>
        <source>A CUI marking has categories and limits, nothing else.</source>
        <translation>Une marque CUI a des catégories et des limites, rien d’autre.</translation>
    </message>
    <message>
        <source>A bare REL reads the list of the document&apos;s banner, which has none here.</source>
        <translation>Un REL nu lit la liste du bandeau du document, qui n’en a pas ici.</translation>
    </message>
    <message>
        <source>JOINT without owners reads those of the document&apos;s banner, which has none here.</source>
        <translation>JOINT sans propriétaires lit ceux du bandeau du document, qui n’en a pas ici.</translation>
    </message>
    <message>
        <source>A bare ACCM reads the nicknames of the document&apos;s banner, which has none here.</source>
        <translation>Un ACCM nu lit les surnoms du bandeau du document, qui n’en a pas ici.</translation>
    </message>
    <message>
        <source>The usual way to write this is %1.</source>
        <translation>La façon usuelle de l’écrire est %1.</translation>
    </message>
    <message>
        <source>%1 is no date: dates are YYYYMMDD.</source>
        <translation>%1 n’est pas une date&#xa0;: les dates sont AAAAMMJJ.</translation>
    </message>
    <message>
        <source>%1 is not written as YYYYMMDD.</source>
        <translation>%1 n’est pas écrit comme AAAAMMJJ.</translation>
    </message>
    <message>
        <source>Declassify On has no value.</source>
        <translation>Declassify On n’a pas de valeur.</translation>
    </message>
    <message>
        <source>25X1-human is retired; it is now 50X1-HUM.</source>
        <translation>25X1-human n’a plus cours&#xa0;; c’est maintenant 50X1-HUM.</translation>
    </message>
    <message>
        <source>%1 carries no date.</source>
        <translation>%1 ne porte pas de date.</translation>
    </message>
    <message>
        <source>%1 carries a date or an event.</source>
        <translation>%1 porte une date ou un événement.</translation>
    </message>
    <message>
        <source>%1 is retired; the date of the source and 25 years take its place.</source>
        <translation>%1 n’a plus cours&#xa0;; la date de la source plus 25 ans le remplace.</translation>
    </message>
    <message>
        <source>Source %1: %2 is read as %3.</source>
        <translation>Source %1&#xa0;: %2 se lit %3.</translation>
    </message>
    <message>
        <source>%1 is past; that does not mean unclassified: refer to the originator.</source>
        <translation>%1 est passé&#xa0;; cela ne veut pas dire non classifié&#xa0;: s’adresser à l’autorité d’origine.</translation>
    </message>
    <message>
        <source>Concealed and acknowledged foreign information never share a portion.</source>
        <translation>Des informations étrangères dissimulées et reconnues ne partagent jamais une portion.</translation>
    </message>
    <message>
        <source>DoD keeps RD and FRD apart from other classified information.</source>
        <translation>DoD tient RD et FRD à l’écart des autres informations classifiées.</translation>
    </message>
    <message>
        <source>REL conveys only what both parts may be released to.</source>
        <translation>REL ne transmet que ce à quoi les deux parties peuvent être communiquées.</translation>
    </message>
    <message>
        <source>A disclosure marking on everything dates the document before December 2013, unless it is a disseminated analytic product.</source>
        <translation>Une marque de divulgation sur tout date le document d’avant décembre 2013, sauf s’il est un produit analytique diffusé.</translation>
    </message>
    <message>
        <source>A portion mark stands in parentheses.</source>
        <translation>Une marque de portion se met entre parenthèses.</translation>
    </message>
    <message>
        <source>Put it in parentheses</source>
        <translation>Mettre entre parenthèses</translation>
    </message>
    <message>
        <source>A portion mark stands in a pair of parentheses; one is missing.</source>
        <translation>Une marque de portion se met entre deux parenthèses&#xa0;; il en manque une.</translation>
    </message>
    <message>
        <source>A banner has no parentheses.</source>
        <translation>Un bandeau n’a pas de parenthèses.</translation>
    </message>
    <message>
        <source>Drop the parentheses</source>
        <translation>Retirer les parenthèses</translation>
    </message>
    <message>
        <source>There is no classification.</source>
        <translation>Il n’y a pas de classification.</translation>
    </message>
    <message>
        <source>Markings are written in upper case.</source>
        <translation>Les marques s’écrivent en majuscules.</translation>
    </message>
    <message>
        <source>Write it in upper case</source>
        <translation>Écrire en majuscules</translation>
    </message>
    <message>
        <source>%1 is not a notice that may stand in a line under the banner.</source>
        <translation>%1 n’est pas un avis qui puisse figurer sur une ligne sous le bandeau.</translation>
    </message>
    <message>
        <source>A non-US or JOINT marking begins with // and no space.</source>
        <translation>Une marque non américaine ou JOINT commence par // sans espace.</translation>
    </message>
    <message>
        <source>Drop the space</source>
        <translation>Retirer l’espace</translation>
    </message>
    <message>
        <source>There are no spaces around // and /.</source>
        <translation>Il n’y a pas d’espaces autour de // et de /.</translation>
    </message>
    <message>
        <source>Drop the spaces</source>
        <translation>Retirer les espaces</translation>
    </message>
    <message>
        <source>There is nothing between the separators.</source>
        <translation>Il n’y a rien entre les séparateurs.</translation>
    </message>
    <message>
        <source>The marking ends in a separator.</source>
        <translation>La marque se termine par un séparateur.</translation>
    </message>
    <message>
        <source>A category is empty.</source>
        <translation>Une catégorie est vide.</translation>
    </message>
    <message>
        <source>Drop the separator</source>
        <translation>Retirer le séparateur</translation>
    </message>
    <message>
        <source>There is nothing beside the separator /.</source>
        <translation>Il n’y a rien à côté du séparateur /.</translation>
    </message>
    <message>
        <source>%1 belongs to another category: // stands between categories, / within one.</source>
        <translation>%1 appartient à une autre catégorie&#xa0;: // sépare les catégories, / les éléments de l’une d’elles.</translation>
    </message>
    <message>
        <source>Atomic energy marks among the dissemination controls date the marking before December 2010.</source>
        <translation>Les marques d’énergie atomique parmi les contrôles de diffusion datent la marque d’avant décembre 2010.</translation>
    </message>
    <message>
        <source>One category appears once: join the items with /.</source>
        <translation>Une catégorie figure une fois&#xa0;: joindre les éléments par /.</translation>
    </message>
    <message>
        <source>The categories go in the order classification, SCI, SAP, AEA, FGI, dissemination, non-IC.</source>
        <translation>Les catégories suivent l’ordre classification, SCI, SAP, AEA, FGI, diffusion, hors IC.</translation>
    </message>
    <message>
        <source>%1 stands too late: non-IC controls go in the order of the register.</source>
        <translation>%1 vient trop tard&#xa0;: les contrôles hors IC suivent l’ordre du registre.</translation>
    </message>
    <message>
        <source>%1 stands too late: dissemination controls go in the order of the register.</source>
        <translation>%1 vient trop tard&#xa0;: les contrôles de diffusion suivent l’ordre du registre.</translation>
    </message>
    <message>
        <source>%1 belongs in a banner; a portion has %2.</source>
        <translation>%1 va dans un bandeau&#xa0;; une portion porte %2.</translation>
    </message>
    <message>
        <source>%1 belongs in a portion; a banner has %2.</source>
        <translation>%1 va dans une portion&#xa0;; un bandeau porte %2.</translation>
    </message>
    <message>
        <source>%1 stands twice.</source>
        <translation>%1 figure deux fois.</translation>
    </message>
    <message>
        <source>Drop the second</source>
        <translation>Retirer le second</translation>
    </message>
    <message>
        <source>%1 is a limit of CUI and stands only in a CUI marking.</source>
        <translation>%1 est une limite de CUI et ne figure que dans une marque CUI.</translation>
    </message>
    <message>
        <source>REL TO stands twice.</source>
        <translation>REL TO figure deux fois.</translation>
    </message>
    <message>
        <source>A banner gives the whole list after REL TO.</source>
        <translation>Un bandeau donne la liste entière après REL TO.</translation>
    </message>
    <message>
        <source>A release list begins with REL TO.</source>
        <translation>Une liste de communication commence par REL TO.</translation>
    </message>
    <message>
        <source>Write REL TO</source>
        <translation>Écrire REL TO</translation>
    </message>
    <message>
        <source>DISPLAY ONLY stands twice.</source>
        <translation>DISPLAY ONLY figure deux fois.</translation>
    </message>
    <message>
        <source>A portion has %1 in place of %2.</source>
        <translation>Une portion porte %1 à la place de %2.</translation>
    </message>
    <message>
        <source>A banner spells the level out: %1.</source>
        <translation>Un bandeau écrit le niveau en entier&#xa0;: %1.</translation>
    </message>
    <message>
        <source>RESTRICTED is no US level.</source>
        <translation>RESTRICTED n’est pas un niveau américain.</translation>
    </message>
    <message>
        <source>// stands between the classification and what follows.</source>
        <translation>// sépare la classification de ce qui suit.</translation>
    </message>
    <message>
        <source>Write //</source>
        <translation>Écrire //</translation>
    </message>
    <message>
        <source>A non-US or JOINT marking begins with //.</source>
        <translation>Une marque non américaine ou JOINT commence par //.</translation>
    </message>
    <message>
        <source>Write //%1</source>
        <translation>Écrire //%1</translation>
    </message>
    <message>
        <source>The classification comes first.</source>
        <translation>La classification vient en premier.</translation>
    </message>
    <message>
        <source>A portion mark stands in parentheses before its text.</source>
        <translation>Une marque de portion se met entre parenthèses avant son texte.</translation>
    </message>
    <message>
        <source>%1 is not a classification.</source>
        <translation>%1 n’est pas une classification.</translation>
    </message>
    <message>
        <source>%1 is not a classification; %2 is near to it.</source>
        <translation>%1 n’est pas une classification&#xa0;; %2 en est proche.</translation>
    </message>
    <message>
        <source>A US marking has no leading //, a non-US one names its owner.</source>
        <translation>Une marque américaine n’a pas de // en tête, une marque non américaine nomme son propriétaire.</translation>
    </message>
    <message>
        <source>Drop the //</source>
        <translation>Retirer le //</translation>
    </message>
    <message>
        <source>A NATO level is spelled out after the word NATO, or written as in NS.</source>
        <translation>Un niveau NATO s’écrit en entier après le mot NATO, ou comme dans NS.</translation>
    </message>
    <message>
        <source>At TOP SECRET the word NATO is not used: COSMIC TOP SECRET.</source>
        <translation>À TOP SECRET, le mot NATO ne s’emploie pas&#xa0;: COSMIC TOP SECRET.</translation>
    </message>
    <message>
        <source>Write COSMIC TOP SECRET</source>
        <translation>Écrire COSMIC TOP SECRET</translation>
    </message>
    <message>
        <source>A portion has the short NATO level, such as NS.</source>
        <translation>Une portion porte le niveau NATO abrégé, comme NS.</translation>
    </message>
    <message>
        <source>A banner spells the NATO level out, such as NATO SECRET.</source>
        <translation>Un bandeau écrit le niveau NATO en entier, comme NATO SECRET.</translation>
    </message>
    <message>
        <source>A JOINT marking has its level after the word JOINT.</source>
        <translation>Une marque JOINT a son niveau après le mot JOINT.</translation>
    </message>
    <message>
        <source>A JOINT marking names its owners.</source>
        <translation>Une marque JOINT nomme ses propriétaires.</translation>
    </message>
    <message>
        <source>%1 stands twice in one list.</source>
        <translation>%1 figure deux fois dans une liste.</translation>
    </message>
    <message>
        <source>%1 is no registered nation or organisation and names nobody.</source>
        <translation>%1 n’est ni nation ni organisation enregistrée et ne nomme personne.</translation>
    </message>
    <message>
        <source>%1 is no registered nation or organisation; %2 is near to it.</source>
        <translation>%1 n’est ni nation ni organisation enregistrée&#xa0;; %2 en est proche.</translation>
    </message>
    <message>
        <source>USA comes first in a REL TO list.</source>
        <translation>USA vient en premier dans une liste REL TO.</translation>
    </message>
    <message>
        <source>A REL TO list goes USA, nations A-Z, organisations A-Z.</source>
        <translation>Une liste REL TO suit l’ordre USA, nations A-Z, organisations A-Z.</translation>
    </message>
    <message>
        <source>The list goes nations A-Z, then organisations A-Z.</source>
        <translation>La liste suit l’ordre nations A-Z, puis organisations A-Z.</translation>
    </message>
    <message>
        <source>REL TO needs its list.</source>
        <translation>REL TO demande sa liste.</translation>
    </message>
    <message>
        <source>DISPLAY ONLY needs its list.</source>
        <translation>DISPLAY ONLY demande sa liste.</translation>
    </message>
    <message>
        <source>The list has an empty place.</source>
        <translation>La liste a une place vide.</translation>
    </message>
    <message>
        <source>AND joins no codes; write a comma.</source>
        <translation>AND ne joint pas de codes&#xa0;; mettre une virgule.</translation>
    </message>
    <message>
        <source>The items of the list are separated by a comma and one space.</source>
        <translation>Les éléments de la liste sont séparés par une virgule et une espace.</translation>
    </message>
    <message>
        <source>A REL TO list starts with USA.</source>
        <translation>Une liste REL TO commence par USA.</translation>
    </message>
    <message>
        <source>Add USA</source>
        <translation>Ajouter USA</translation>
    </message>
    <message>
        <source>REL TO USA alone is not a marking.</source>
        <translation>REL TO USA seul n’est pas une marque.</translation>
    </message>
    <message>
        <source>The codes of this list are separated by spaces.</source>
        <translation>Les codes de cette liste sont séparés par des espaces.</translation>
    </message>
    <message>
        <source>A list of foreign owners never has USA.</source>
        <translation>Une liste de propriétaires étrangers ne contient jamais USA.</translation>
    </message>
    <message>
        <source>One space stands between the codes.</source>
        <translation>Une espace sépare les codes.</translation>
    </message>
    <message>
        <source>FGI stands twice.</source>
        <translation>FGI figure deux fois.</translation>
    </message>
    <message>
        <source>FGI does not stand inside a non-US marking.</source>
        <translation>FGI ne figure pas dans une marque non américaine.</translation>
    </message>
    <message>
        <source>An EYES ONLY list names AUS, CAN, GBR and NZL only.</source>
        <translation>Une liste EYES ONLY ne nomme que AUS, CAN, GBR et NZL.</translation>
    </message>
    <message>
        <source>The retired form is USA/AUS EYES ONLY.</source>
        <translation>La forme abandonnée est USA/AUS EYES ONLY.</translation>
    </message>
    <message>
        <source>EYES ONLY has no list to read.</source>
        <translation>EYES ONLY n’a pas de liste à lire.</translation>
    </message>
    <message>
        <source>EYES ONLY is retired; write REL TO.</source>
        <translation>EYES ONLY n’a plus cours&#xa0;; écrire REL TO.</translation>
    </message>
    <message>
        <source>EYES ONLY dates the marking before 2016 or 2017.</source>
        <translation>EYES ONLY date la marque d’avant 2016 ou 2017.</translation>
    </message>
    <message>
        <source>%1 is not a compartment name.</source>
        <translation>%1 n’est pas un nom de compartiment.</translation>
    </message>
    <message>
        <source>Sub-compartments go in ascending order, numbers first.</source>
        <translation>Les sous-compartiments vont par ordre croissant, chiffres d’abord.</translation>
    </message>
    <message>
        <source>%1 is outside the register; it is read because a registered system stands beside it.</source>
        <translation>%1 est hors du registre&#xa0;; il est lu parce qu’un système enregistré figure à côté.</translation>
    </message>
    <message>
        <source>A hyphen joins a system and its compartment: %1-%2.</source>
        <translation>Un trait d’union joint un système et son compartiment&#xa0;: %1-%2.</translation>
    </message>
    <message>
        <source>Write a hyphen</source>
        <translation>Écrire un trait d’union</translation>
    </message>
    <message>
        <source>There is nothing after the hyphen.</source>
        <translation>Il n’y a rien après le trait d’union.</translation>
    </message>
    <message>
        <source>There are no spaces beside a hyphen.</source>
        <translation>Il n’y a pas d’espaces à côté d’un trait d’union.</translation>
    </message>
    <message>
        <source>Compartments go in ascending order, numbers first.</source>
        <translation>Les compartiments vont par ordre croissant, chiffres d’abord.</translation>
    </message>
    <message>
        <source>SCI systems go in ascending order, numbers first.</source>
        <translation>Les systèmes SCI vont par ordre croissant, chiffres d’abord.</translation>
    </message>
    <message>
        <source>SAR- is followed by a program.</source>
        <translation>SAR- est suivi d’un programme.</translation>
    </message>
    <message>
        <source>Programs go A-Z.</source>
        <translation>Les programmes vont de A à Z.</translation>
    </message>
    <message>
        <source>A banner gives the nicknames after ACCM-.</source>
        <translation>Un bandeau donne les surnoms après ACCM-.</translation>
    </message>
    <message>
        <source>ACCM- is followed by the full nickname, not by %1.</source>
        <translation>ACCM- est suivi du surnom entier, non de %1.</translation>
    </message>
    <message>
        <source>SIGMA is followed by its numbers.</source>
        <translation>SIGMA est suivi de ses numéros.</translation>
    </message>
    <message>
        <source>%1 is no SIGMA number; numbers are separated by spaces.</source>
        <translation>%1 n’est pas un numéro SIGMA&#xa0;; les numéros sont séparés par des espaces.</translation>
    </message>
    <message>
        <source>SIGMA numbers go in ascending order.</source>
        <translation>Les numéros SIGMA vont par ordre croissant.</translation>
    </message>
    <message>
        <source>The order is RD, FRD, DOD UCNI, DOE UCNI, TFNI, then foreign marks.</source>
        <translation>L’ordre est RD, FRD, DOD UCNI, DOE UCNI, TFNI, puis les marques étrangères.</translation>
    </message>
    <message>
        <source>CNWDI stands only under RD.</source>
        <translation>CNWDI ne figure que sous RD.</translation>
    </message>
    <message>
        <source>It is %1 here, not %2.</source>
        <translation>C’est %1 ici, non %2.</translation>
    </message>
    <message>
        <source>%1 is not a part of %2.</source>
        <translation>%1 n’est pas une partie de %2.</translation>
    </message>
    <message>
        <source>%1 is retired; ask the originator how to mark it now.</source>
        <translation>%1 n’a plus cours&#xa0;; demander à l’autorité d’origine comment le marquer maintenant.</translation>
    </message>
    <message>
        <source>The declassification value %1 is not part of the marking.</source>
        <translation>La valeur de déclassification %1 ne fait pas partie de la marque.</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>La retirer</translation>
    </message>
    <message>
        <source>A declassification value in the banner dates the marking before February 2008.</source>
        <translation>Une valeur de déclassification dans le bandeau date la marque d’avant février 2008.</translation>
    </message>
    <message>
        <source>%1 is a notice; it stands in a line under the banner.</source>
        <translation>%1 est un avis&#xa0;; il figure sur une ligne sous le bandeau.</translation>
    </message>
    <message>
        <source>A marking has one level: the highest of what it covers.</source>
        <translation>Une marque a un seul niveau&#xa0;: le plus haut de ce qu’elle couvre.</translation>
    </message>
    <message>
        <source>%1 is a non-US classification; a marking has one system.</source>
        <translation>%1 est une classification non américaine&#xa0;; une marque n’a qu’un système.</translation>
    </message>
    <message>
        <source>%1 needs its system before it: %2-%1.</source>
        <translation>%1 demande son système avant lui&#xa0;: %2-%1.</translation>
    </message>
    <message>
        <source>Write %1-%2</source>
        <translation>Écrire %1-%2</translation>
    </message>
    <message>
        <source>%1 stands only under RD or FRD: RD-%1.</source>
        <translation>%1 ne figure que sous RD ou FRD&#xa0;: RD-%1.</translation>
    </message>
    <message>
        <source>CUI categories go A-Z, specified ones (SP-) first.</source>
        <translation>Les catégories CUI vont de A à Z, les spécifiées (SP-) d’abord.</translation>
    </message>
    <message>
        <source>%1 is not among the CUI categories known here.</source>
        <translation>%1 n’est pas parmi les catégories CUI connues ici.</translation>
    </message>
    <message>
        <source>%1 is not registered.</source>
        <translation>%1 n’est pas enregistré.</translation>
    </message>
    <message>
        <source>%1 is not registered; %2 is near to it.</source>
        <translation>%1 n’est pas enregistré&#xa0;; %2 en est proche.</translation>
    </message>
    <message>
        <source>The stated banner %1 has no level; the portions make %2.</source>
        <translation>Le bandeau déclaré %1 n’a pas de niveau&#xa0;; les portions donnent %2.</translation>
    </message>
    <message>
        <source>The stated banner is higher than every portion: that needs a written reason. The portions make %1.</source>
        <translation>Le bandeau déclaré est plus haut que toutes les portions&#xa0;: cela demande une raison écrite. Les portions donnent %1.</translation>
    </message>
    <message>
        <source>The stated banner is lower than a portion. The portions make %1.</source>
        <translation>Le bandeau déclaré est plus bas qu’une portion. Les portions donnent %1.</translation>
    </message>
    <message>
        <source>The portions make %1, not %2.</source>
        <translation>Les portions donnent %1, non %2.</translation>
    </message>
    <message>
        <source>Portion %1 is unmarked; it counts as not releasable.</source>
        <translation>La portion %1 est sans marque&#xa0;; elle compte comme non communicable.</translation>
    </message>
    <message>
        <source>Portion %1, %2, is not understood or not valid; it takes part as caveated and without a disclosure marking.</source>
        <translation>La portion %1, %2, n’est pas comprise ou pas valable&#xa0;; elle compte comme restreinte et sans marque de divulgation.</translation>
    </message>
    <message>
        <source>%1 has no place in a CUI banner; its portions keep it.</source>
        <translation>%1 n’a pas sa place dans un bandeau CUI&#xa0;; ses portions le gardent.</translation>
    </message>
    <message>
        <source>No portion has a level that can be read: there is no banner.</source>
        <translation>Aucune portion n’a de niveau lisible&#xa0;: il n’y a pas de bandeau.</translation>
    </message>
    <message>
        <source>The computed banner breaks %1: %2</source>
        <translation>Le bandeau calculé enfreint %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 is a treaty body: its expansion names nations that may surprise.</source>
        <translation>%1 est un organe de traité&#xa0;: son développement nomme des nations qui peuvent surprendre.</translation>
    </message>
    <message>
        <source>%1 was expanded as of %2.</source>
        <translation>%1 a été développé en date du %2.</translation>
    </message>
    <message>
        <source>%1 was expanded without a date: later members are left out.</source>
        <translation>%1 a été développé sans date&#xa0;: les membres ultérieurs sont omis.</translation>
    </message>
    <message>
        <source>The members of %1 on this date are not those of today.</source>
        <translation>Les membres de %1 à cette date ne sont pas ceux d’aujourd’hui.</translation>
    </message>
    <message>
        <source>Portion %1 carries no disclosure marking, which a disseminated analytic product asks for.</source>
        <translation>La portion %1 ne porte pas de marque de divulgation, qu’un produit analytique diffusé demande.</translation>
    </message>
    <message>
        <source>An object has no id.</source>
        <translation>Un objet n’a pas d’identifiant.</translation>
    </message>
    <message>
        <source>This is not JSON: %1.</source>
        <translation>Ce n’est pas du JSON&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1: line %2</source>
        <translation>%1&#xa0;: ligne %2</translation>
    </message>
    <message>
        <source>A catalogue has a list of objects; this file has none.</source>
        <translation>Un catalogue contient une liste d’objets&#xa0;; ce fichier n’en a pas.</translation>
    </message>
    <message>
        <source>The object %1 is given twice.</source>
        <translation>L’objet %1 est donné deux fois.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The portion carries no mark.</source>
        <translation>La portion ne porte pas de marque.</translation>
    </message>
    <message>
        <source>NOFORN stands beside a marking that allows release.</source>
        <translation>NOFORN figure à côté d’une marque qui permet la communication.</translation>
    </message>
    <message>
        <source>RELIDO stands beside DISPLAY ONLY.</source>
        <translation>RELIDO figure à côté de DISPLAY ONLY.</translation>
    </message>
    <message>
        <source>RELIDO or DISPLAY ONLY stands on foreign information.</source>
        <translation>RELIDO ou DISPLAY ONLY figure sur une information étrangère.</translation>
    </message>
    <message>
        <source>ORCON stands on unclassified information.</source>
        <translation>ORCON figure sur une information non classifiée.</translation>
    </message>
    <message>
        <source>REL without a list, and the product states no banner that has one.</source>
        <translation>REL sans liste, et le produit ne déclare aucun bandeau qui en ait une.</translation>
    </message>
    <message>
        <source>REL TO does not name USA.</source>
        <translation>REL TO ne nomme pas USA.</translation>
    </message>
    <message>
        <source>REL TO names USA alone.</source>
        <translation>REL TO ne nomme que USA.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not understood.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas compris.</translation>
    </message>
    <message>
        <source>The mark states no level.</source>
        <translation>La marque n’indique pas de niveau.</translation>
    </message>
    <message>
        <source>The mark is not valid.</source>
        <translation>La marque n’est pas valable.</translation>
    </message>
    <message>
        <source>This is no classification guide: %1.</source>
        <translation>Ce n’est pas un guide de classification&#xa0;: %1.</translation>
    </message>
    <message>
        <source>A policy pack is a JSON object; this is not one.</source>
        <translation>Un jeu de politiques est un objet JSON&#xa0;; ceci n’en est pas un.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a day; write it as 2031-03-14.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un jour&#xa0;; écrivez-le comme 2031-03-14.</translation>
    </message>
    <message>
        <source>%1 is a nation and a group; give one of them another code.</source>
        <translation>%1 est une nation et un groupe&#xa0;; donnez à l’un d’eux un autre code.</translation>
    </message>
    <message>
        <source>The policy pack does not follow the schema.</source>
        <translation>Le jeu de politiques ne suit pas le schéma.</translation>
    </message>
    <message>
        <source>%1 Write %2.</source>
        <translation>%1 Écrivez %2.</translation>
    </message>
    <message>
        <source>%1 does not fit here; write %2.</source>
        <translation>%1 ne convient pas ici&#xa0;; écrivez %2.</translation>
    </message>
    <message>
        <source>The category of this military information is not stated, so no ceiling can be compared.</source>
        <translation>La catégorie de cette information militaire n’est pas indiquée, aucun plafond ne peut donc être comparé.</translation>
    </message>
    <message>
        <source>%1 in category %2</source>
        <translation>%1 dans la catégorie %2</translation>
    </message>
    <message>
        <source>nothing in category %1</source>
        <translation>rien dans la catégorie %1</translation>
    </message>
    <message>
        <source>%1 is above what policy allows %2: %3.</source>
        <translation>%1 dépasse ce que la politique permet à %2&#xa0;: %3.</translation>
    </message>
    <message>
        <source>Under whose rules this stands is not stated or not understood, so nobody can say who owns it.</source>
        <translation>Le régime dont ceci relève n’est pas indiqué ou pas compris, personne ne peut donc dire à qui cela appartient.</translation>
    </message>
    <message>
        <source>The owner of this foreign information is not on record, so nobody can have consented for %1.</source>
        <translation>Le propriétaire de cette information étrangère n’est pas enregistré, personne ne peut donc avoir consenti pour %1.</translation>
    </message>
    <message>
        <source>No consent of %1 for %2 at %3, topic %4, is on record for this day.</source>
        <translation>Aucun consentement de %1 pour %2 à %3, sujet %4, n’est enregistré pour ce jour.</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>No security agreement with %1 is on record.</source>
        <translation>Aucun accord de sécurité avec %1 n’est enregistré.</translation>
    </message>
    <message>
        <source>The security agreement with %1 ended on %2.</source>
        <translation>L’accord de sécurité avec %1 a pris fin le %2.</translation>
    </message>
    <message>
        <source>The security agreement with %1 begins on %2.</source>
        <translation>L’accord de sécurité avec %1 commence le %2.</translation>
    </message>
    <message>
        <source>The security agreement with %1 is suspended from %2.</source>
        <translation>L’accord de sécurité avec %1 est suspendu depuis le %2.</translation>
    </message>
    <message>
        <source>The security agreement with %1 stops at %2; this is %3.</source>
        <translation>L’accord de sécurité avec %1 s’arrête à %2&#xa0;; ceci est %3.</translation>
    </message>
    <message>
        <source>no stated level</source>
        <translation>aucun niveau indiqué</translation>
    </message>
    <message>
        <source>%1 is not in the policy.</source>
        <translation>%1 n’est pas dans la politique.</translation>
    </message>
    <message>
        <source>%1 is entered as &quot;%2&quot;, which is no government, organisation or coalition.</source>
        <translation>%1 est inscrit comme «&#xa0;%2&#xa0;», qui n’est ni gouvernement, ni organisation, ni coalition.</translation>
    </message>
    <message>
        <source>The question names no day, so nothing on record can be told to be in force.</source>
        <translation>La question ne nomme pas de jour, rien d’enregistré ne peut donc être dit en vigueur.</translation>
    </message>
    <message>
        <source>The mark cannot be decided on: %1</source>
        <translation>La marque ne permet pas de décider&#xa0;: %1</translation>
    </message>
    <message>
        <source>Release to %1 was denied (%2).</source>
        <translation>La communication à %1 a été refusée (%2).</translation>
    </message>
    <message>
        <source>%1 refused %2 (%3).</source>
        <translation>%1 a refusé %2 (%3).</translation>
    </message>
    <message>
        <source>%1 bars release to %2.</source>
        <translation>%1 interdit la communication à %2.</translation>
    </message>
    <message>
        <source>Special access programme %1, and no REL TO names %2.</source>
        <translation>Programme à accès spécial %1, et aucun REL TO ne nomme %2.</translation>
    </message>
    <message>
        <source>(several)</source>
        <translation>(plusieurs)</translation>
    </message>
    <message>
        <source>%1 is not among %2 on %3.</source>
        <translation>%1 n’est pas parmi %2 au %3.</translation>
    </message>
    <message>
        <source>RELIDO leaves this to a disclosure official, and no current approval for %1 is on record.</source>
        <translation>RELIDO laisse ceci à un responsable de la divulgation, et aucune approbation en vigueur pour %1 n’est enregistrée.</translation>
    </message>
    <message>
        <source>The mark says nothing on foreign disclosure, and no current approval for %1 is on record.</source>
        <translation>La marque ne dit rien de la divulgation à l’étranger, et aucune approbation en vigueur pour %1 n’est enregistrée.</translation>
    </message>
    <message>
        <source>%1: no consent of %2 for %3 is on record for this day.</source>
        <translation>%1&#xa0;: aucun consentement de %2 pour %3 n’est enregistré pour ce jour.</translation>
    </message>
    <message>
        <source>the originator (not stated)</source>
        <translation>l’autorité d’origine (non indiquée)</translation>
    </message>
    <message>
        <source>PROPIN, and no licence is stated.</source>
        <translation>PROPIN, et aucune licence n’est indiquée.</translation>
    </message>
    <message>
        <source>PROPIN, and licence %1 does not cover %2 on this day.</source>
        <translation>PROPIN, et la licence %1 ne couvre pas %2 ce jour-là.</translation>
    </message>
    <message>
        <source>%1 does not reach %2.</source>
        <translation>%1 n’atteint pas %2.</translation>
    </message>
    <message>
        <source>%1 carries up to %2; this is %3.</source>
        <translation>%1 porte jusqu’à %2&#xa0;; ceci est %3.</translation>
    </message>
    <message>
        <source>Not released under the policy in force.</source>
        <translation>Non communiqué selon la politique en vigueur.</translation>
    </message>
    <message>
        <source>Not released: no decision has been made.</source>
        <translation>Non communiqué&#xa0;: aucune décision n’a été prise.</translation>
    </message>
    <message>
        <source>Cannot be sent over the network asked for.</source>
        <translation>Ne peut pas être envoyé par le réseau demandé.</translation>
    </message>
    <message>
        <source>the protected owner</source>
        <translation>le propriétaire protégé</translation>
    </message>
    <message>
        <source>a disclosure official with the authority</source>
        <translation>un responsable de la divulgation habilité</translation>
    </message>
    <message>
        <source>the originator</source>
        <translation>l’autorité d’origine</translation>
    </message>
    <message>
        <source>An entry for %1 in the policy.</source>
        <translation>Une entrée pour %1 dans la politique.</translation>
    </message>
    <message>
        <source>Release to the government concerned, not to %1.</source>
        <translation>Communiquer au gouvernement concerné, non à %1.</translation>
    </message>
    <message>
        <source>State the day for which this is asked.</source>
        <translation>Indiquez le jour pour lequel ceci est demandé.</translation>
    </message>
    <message>
        <source>Send the portion back to %1 to be marked.</source>
        <translation>Renvoyer la portion à %1 pour qu’elle soit marquée.</translation>
    </message>
    <message>
        <source>Mark it %1, if %2 agrees.</source>
        <translation>La marquer %1, si %2 est d’accord.</translation>
    </message>
    <message>
        <source>A new decision in place of %1.</source>
        <translation>Une nouvelle décision à la place de %1.</translation>
    </message>
    <message>
        <source>State the regime: DOD, IC, FGI, JOINT, COMMERCIAL or NONE.</source>
        <translation>Indiquez le régime&#xa0;: DOD, IC, FGI, JOINT, COMMERCIAL ou NONE.</translation>
    </message>
    <message>
        <source>State the owner of the information; then its consent for %1.</source>
        <translation>Indiquez le propriétaire de l’information&#xa0;; puis son consentement pour %1.</translation>
    </message>
    <message>
        <source>Consent of %1 for %2, asked through its custodian.</source>
        <translation>Consentement de %1 pour %2, demandé par son dépositaire.</translation>
    </message>
    <message>
        <source>Consent of %1 for %2.</source>
        <translation>Consentement de %1 pour %2.</translation>
    </message>
    <message>
        <source>%1 withdraws its refusal (%2).</source>
        <translation>%1 retire son refus (%2).</translation>
    </message>
    <message>
        <source>Drop %1 in favour of REL TO USA, %2, if %3 and the guide allow it.</source>
        <translation>Remplacer %1 par REL TO USA, %2, si %3 et le guide le permettent.</translation>
    </message>
    <message>
        <source>A REL TO for %1 by the authority of the programme.</source>
        <translation>Un REL TO pour %1 par l’autorité du programme.</translation>
    </message>
    <message>
        <source>Add %1 to the list, or a recorded approval of %2.</source>
        <translation>Ajouter %1 à la liste, ou une approbation enregistrée de %2.</translation>
    </message>
    <message>
        <source>A decision for %1 by %2.</source>
        <translation>Une décision pour %1 par %2.</translation>
    </message>
    <message>
        <source>A decision in category %1 for %2 by %3.</source>
        <translation>Une décision dans la catégorie %1 pour %2 par %3.</translation>
    </message>
    <message>
        <source>State the category of the information.</source>
        <translation>Indiquez la catégorie de l’information.</translation>
    </message>
    <message>
        <source>An exception for %1 in category %2 up to %3.</source>
        <translation>Une exception pour %1 dans la catégorie %2 jusqu’à %3.</translation>
    </message>
    <message>
        <source>Consent of %1 for %2 at %3.</source>
        <translation>Consentement de %1 pour %2 à %3.</translation>
    </message>
    <message>
        <source>State the licence; it must cover %1.</source>
        <translation>Indiquez la licence&#xa0;; elle doit couvrir %1.</translation>
    </message>
    <message>
        <source>Licence %1 extended to %2.</source>
        <translation>Licence %1 étendue à %2.</translation>
    </message>
    <message>
        <source>Another way than a network: none on record reaches %1.</source>
        <translation>Une autre voie qu’un réseau&#xa0;: aucun réseau enregistré n’atteint %1.</translation>
    </message>
    <message>
        <source>Send it over %1.</source>
        <translation>L’envoyer par %1.</translation>
    </message>
    <message>
        <source>The suspension of the agreement with %1 is lifted.</source>
        <translation>La suspension de l’accord avec %1 est levée.</translation>
    </message>
    <message>
        <source>A security agreement with %1 in force at %2.</source>
        <translation>Un accord de sécurité avec %1 en vigueur à %2.</translation>
    </message>
    <message>
        <source>Mark it %1: the guide asks for it (%2).</source>
        <translation>La marquer %1&#xa0;: le guide le demande (%2).</translation>
    </message>
    <message>
        <source>Add %1 to REL TO, so that it may be kept.</source>
        <translation>Ajouter %1 à REL TO, pour que cela puisse être conservé.</translation>
    </message>
    <message>
        <source>An exception for %1 that lets it keep a copy.</source>
        <translation>Une exception pour %1 qui lui permette de conserver une copie.</translation>
    </message>
    <message>
        <source>A decision for %1 that lets it keep a copy.</source>
        <translation>Une décision pour %1 qui lui permette de conserver une copie.</translation>
    </message>
    <message>
        <source>%1 only shows; send it another way.</source>
        <translation>%1 ne fait que montrer&#xa0;; l’envoyer autrement.</translation>
    </message>
    <message>
        <source>Write a tearline at %1 or below for %2.</source>
        <translation>Écrire une version expurgée à %1 ou au-dessous pour %2.</translation>
    </message>
    <message>
        <source>Write an unclassified tearline for %1.</source>
        <translation>Écrire une version expurgée non classifiée pour %1.</translation>
    </message>
    <message>
        <source>A copy has no &quot;%1&quot;.</source>
        <translation>Une copie n’a pas de «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>This is no item of a copy.</source>
        <translation>Ceci n’est pas un élément d’une copie.</translation>
    </message>
    <message>
        <source>This is no Markdown.</source>
        <translation>Ce n’est pas du Markdown.</translation>
    </message>
    <message>
        <source>The PDF could not be cleaned of its origin.</source>
        <translation>Le PDF n’a pas pu être débarrassé de son origine.</translation>
    </message>
    <message>
        <source>The PDF says who made it and when.</source>
        <translation>Le PDF dit qui l’a fait et quand.</translation>
    </message>
    <message>
        <source>This is no PDF.</source>
        <translation>Ce n’est pas un PDF.</translation>
    </message>
    <message>
        <source>A PDF needs fonts, and so the program&apos;s graphical half.</source>
        <translation>Un PDF demande des polices, donc la moitié graphique du programme.</translation>
    </message>
    <message>
        <source>Page %1 does not begin with its banner.</source>
        <translation>La page %1 ne commence pas par son bandeau.</translation>
    </message>
    <message>
        <source>What was written does not read back as the copy: &quot;%1&quot; is wanted where &quot;%2&quot; stands. Nothing was handed out. Choose another format, or take out the characters it cannot show.</source>
        <translation>Ce qui a été écrit ne se relit pas comme la copie&#xa0;: «&#xa0;%1&#xa0;» est attendu là où figure «&#xa0;%2&#xa0;». Rien n’a été remis. Choisissez un autre format, ou retirez les caractères qu’il ne peut pas montrer.</translation>
    </message>
    <message>
        <source>This format is not known.</source>
        <translation>Ce format n’est pas connu.</translation>
    </message>
    <message>
        <source>This copy may be shown and never handed over. Export what the nation receives instead.</source>
        <translation>Cette copie peut être montrée et jamais remise. Exportez plutôt ce que la nation reçoit.</translation>
    </message>
    <message>
        <source>The file cannot be written (%1). Allow writing in %2, or name another place.</source>
        <translation>Le fichier ne peut pas être écrit (%1). Permettez l’écriture dans %2, ou nommez un autre emplacement.</translation>
    </message>
    <message>
        <source>The file is larger than 2 GiB.</source>
        <translation>Le fichier dépasse 2 Gio.</translation>
    </message>
    <message>
        <source>Elements are nested more than %1 deep.</source>
        <translation>Des éléments sont imbriqués à plus de %1 niveaux.</translation>
    </message>
    <message>
        <source>There is no HTML in this file.</source>
        <translation>Il n’y a pas de HTML dans ce fichier.</translation>
    </message>
    <message>
        <source>Portion %1, “%2”: %3. It has no mark until somebody says which.</source>
        <translation>Portion %1, «&#xa0;%2&#xa0;»&#xa0;: %3. Elle n’a pas de marque tant que personne ne dit laquelle.</translation>
    </message>
    <message>
        <source>The file has more than %1 portions.</source>
        <translation>Le fichier a plus de %1 portions.</translation>
    </message>
    <message>
        <source>As many marks more are doubtful: %1.</source>
        <translation>Autres marques douteuses&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The file has %1 bytes; %2 are the most.</source>
        <translation>Le fichier a %1 octets&#xa0;; le maximum est %2.</translation>
    </message>
    <message>
        <source>Its name says %1, but it is %2.</source>
        <translation>Son nom dit %1, mais c’est %2.</translation>
    </message>
    <message>
        <source>Byte %1 (0x%2) is not UTF-8; the page names another encoding. Save it as UTF-8.</source>
        <translation>L’octet %1 (0x%2) n’est pas de l’UTF-8&#xa0;; la page nomme un autre codage. Enregistrez-la en UTF-8.</translation>
    </message>
    <message>
        <source>Byte %1 (0x%2) is not UTF-8. Save the file as UTF-8.</source>
        <translation>L’octet %1 (0x%2) n’est pas de l’UTF-8. Enregistrez le fichier en UTF-8.</translation>
    </message>
    <message>
        <source>Byte %1 is 0: this is no text.</source>
        <translation>L’octet %1 vaut 0&#xa0;: ce n’est pas du texte.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Le fichier est vide.</translation>
    </message>
    <message>
        <source>Its name says %1, but it is %2. Rename it, or save it as what its name says.</source>
        <translation>Son nom dit %1, mais c’est %2. Renommez-le, ou enregistrez-le comme ce que dit son nom.</translation>
    </message>
    <message>
        <source>Two banners are stated, %1 and %2; the first is kept.</source>
        <translation>Deux bandeaux sont déclarés, %1 et %2&#xa0;; le premier est gardé.</translation>
    </message>
    <message>
        <source>The HTML parser stopped at line %1: %2</source>
        <translation>L’analyseur HTML s’est arrêté à la ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>a comment is not closed, and all behind it is left out: %1</source>
        <translation>un commentaire n’est pas fermé, et tout ce qui le suit est omis&#xa0;: %1</translation>
    </message>
    <message>
        <source>&lt;%1&gt; is not closed</source>
        <translation>&lt;%1&gt; n’est pas fermé</translation>
    </message>
    <message>
        <source>it ends inside a tag: %1</source>
        <translation>il finit à l’intérieur d’une balise&#xa0;: %1</translation>
    </message>
    <message>
        <source>the page is not closed</source>
        <translation>la page n’est pas fermée</translation>
    </message>
    <message>
        <source>embedded picture %1, %2 characters</source>
        <translation>image intégrée %1, %2 caractères</translation>
    </message>
    <message>
        <source>There is no HTML in this file: not one tag.</source>
        <translation>Il n’y a pas de HTML dans ce fichier&#xa0;: pas une balise.</translation>
    </message>
    <message>
        <source>Lists and quotes are nested more than %1 deep.</source>
        <translation>Des listes et citations sont imbriquées à plus de %1 niveaux.</translation>
    </message>
    <message>
        <source>The tables have more than %1 cells.</source>
        <translation>Les tableaux ont plus de %1 cellules.</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The Markdown parser gave up on this file.</source>
        <translation>L’analyseur Markdown a renoncé à ce fichier.</translation>
    </message>
    <message>
        <source>it begins with %1, which was probably (C)</source>
        <translation>elle commence par %1, qui était sans doute (C)</translation>
    </message>
    <message>
        <source>it begins with %1, which was probably (R)</source>
        <translation>elle commence par %1, qui était sans doute (R)</translation>
    </message>
    <message>
        <source>it begins with %1, which may have been a mark</source>
        <translation>elle commence par %1, qui a pu être une marque</translation>
    </message>
    <message>
        <source>its mark stands without parentheses</source>
        <translation>sa marque figure sans parenthèses</translation>
    </message>
    <message>
        <source>its mark is not closed</source>
        <translation>sa marque n’est pas fermée</translation>
    </message>
    <message>
        <source>there are invisible characters in or before its mark %1</source>
        <translation>il y a des caractères invisibles dans ou avant sa marque %1</translation>
    </message>
    <message>
        <source>letters in its mark %1 only look like those of %2</source>
        <translation>des lettres de sa marque %1 ressemblent seulement à celles de %2</translation>
    </message>
    <message>
        <source>it begins with %1, which was probably %2</source>
        <translation>elle commence par %1, qui était sans doute %2</translation>
    </message>
    <message>
        <source>it begins with %1, which some converters make of %2</source>
        <translation>elle commence par %1, que certains convertisseurs font de %2</translation>
    </message>
    <message>
        <source>it begins with %1, a mark or part of the word behind it</source>
        <translation>elle commence par %1, une marque ou une partie du mot qui suit</translation>
    </message>
    <message>
        <source>the mark %1 stands behind the text, not before it</source>
        <translation>la marque %1 figure après le texte, non avant</translation>
    </message>
    <message>
        <source>a mark stands alone, and may belong to what follows</source>
        <translation>une marque figure seule, et appartient peut-être à ce qui suit</translation>
    </message>
    <message>
        <source>there is a second mark, %1, behind %2</source>
        <translation>il y a une seconde marque, %1, après %2</translation>
    </message>
    <message>
        <source>Comments are left out (%1): %2.</source>
        <translation>Les commentaires sont omis (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Hidden text is left out (%1): %2.</source>
        <translation>Le texte caché est omis (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Scripts are left out (%1).</source>
        <translation>Les scripts sont omis (%1).</translation>
    </message>
    <message>
        <source>Style sheets are not applied (%1): text that they hide is taken, text that they add is not.</source>
        <translation>Les feuilles de style ne sont pas appliquées (%1)&#xa0;: le texte qu’elles cachent est pris, celui qu’elles ajoutent ne l’est pas.</translation>
    </message>
    <message>
        <source>The text of links is kept, their targets are not (%1): %2.</source>
        <translation>Le texte des liens est gardé, leurs cibles ne le sont pas (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Pictures are named, their content is not read (%1): %2.</source>
        <translation>Les images sont nommées, leur contenu n’est pas lu (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>HTML tags inside Markdown text are left out, their text is kept (%1): %2.</source>
        <translation>Les balises HTML dans le texte Markdown sont omises, leur texte est gardé (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Elements that hold no plain text are left out (%1): %2.</source>
        <translation>Les éléments sans texte simple sont omis (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Tool tips and other texts in attributes are left out (%1): %2.</source>
        <translation>Les infobulles et autres textes d’attributs sont omis (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Lines of the front matter are left out (%1): %2.</source>
        <translation>Des lignes de l’en-tête du fichier sont omises (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The title of the page differs from its first heading and is left out: %2.</source>
        <translation>Le titre de la page diffère de son premier intertitre et est omis&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Footnote signs in the text are left out; each footnote refers to its portion (%1): %2.</source>
        <translation>Les appels de note dans le texte sont omis&#xa0;; chaque note renvoie à sa portion (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The banner is repeated inside the text; the repeats are left out (%1).</source>
        <translation>Le bandeau est répété dans le texte&#xa0;; les répétitions sont omises (%1).</translation>
    </message>
    <message>
        <source>Lines around the text are left out (%1): %2.</source>
        <translation>Les lignes autour du texte sont omises (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Headings of columns that hold only marks are left out (%1): %2.</source>
        <translation>Les en-têtes de colonnes qui ne contiennent que des marques sont omis (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Not shown by the file, and left out (%1): %2.</source>
        <translation>Non montré par le fichier, et omis (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Items of a numbered list at the margin are taken as numbered paragraphs (%1).</source>
        <translation>Les éléments d’une liste numérotée en marge sont pris pour des paragraphes numérotés (%1).</translation>
    </message>
    <message>
        <source>Lines inside a paragraph that begin with a mark are taken as portions of their own (%1): %2.</source>
        <translation>Les lignes d’un paragraphe qui commencent par une marque sont prises pour des portions séparées (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Struck-out or inserted text is taken as text (%1): %2.</source>
        <translation>Le texte barré ou inséré est pris pour du texte (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>A paragraph beside a table is taken as its caption (%1): %2.</source>
        <translation>Un paragraphe à côté d’un tableau est pris pour sa légende (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>A paragraph beside a picture is taken as its caption (%1): %2.</source>
        <translation>Un paragraphe à côté d’une image est pris pour sa légende (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>A line of its own is taken as the stated banner: %2.</source>
        <translation>Une ligne isolée est prise pour le bandeau déclaré&#xa0;: %2.</translation>
    </message>
    <message>
        <source>EXERCISE lines make this an exercise product and are no portions (%1): %2.</source>
        <translation>Les lignes EXERCISE en font un produit d’exercice et ne sont pas des portions (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>No-break spaces inside marks are taken as spaces (%1): %2.</source>
        <translation>Les espaces insécables dans les marques sont prises pour des espaces (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The file may be cut off: %2.</source>
        <translation>Le fichier est peut-être tronqué&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The only mark of a table row stands in its first cell and is taken for the whole row (%1).</source>
        <translation>La seule marque d’une ligne de tableau figure dans sa première cellule et vaut pour toute la ligne (%1).</translation>
    </message>
    <message>
        <source>Cells that span several rows or columns stand where they begin (%1).</source>
        <translation>Les cellules qui couvrent plusieurs lignes ou colonnes figurent là où elles commencent (%1).</translation>
    </message>
    <message>
        <source>The mark before an alternative text is taken for the whole picture (%1): %2.</source>
        <translation>La marque avant un texte de remplacement vaut pour toute l’image (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Pictures without alternative text (%1): %2.</source>
        <translation>Images sans texte de remplacement (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>a line inside one of its cells begins with a mark</source>
        <translation>une ligne à l’intérieur d’une de ses cellules commence par une marque</translation>
    </message>
    <message>
        <source>The store is in use by another program and did not become free. Try again, or close the other program.</source>
        <translation>La base est utilisée par un autre programme et ne s’est pas libérée. Réessayez, ou fermez l’autre programme.</translation>
    </message>
    <message>
        <source>The store or its folder cannot be written (%1). Allow writing in %2, or name another file with --store.</source>
        <translation>La base ou son dossier ne peut pas être écrit (%1). Permettez l’écriture dans %2, ou nommez un autre fichier avec --store.</translation>
    </message>
    <message>
        <source>The store is damaged or no store at all (%1). Restore a backup with &quot;parallax store restore&quot;.</source>
        <translation>La base est endommagée ou n’en est pas une (%1). Restaurez une sauvegarde avec «&#xa0;parallax store restore&#xa0;».</translation>
    </message>
    <message>
        <source>The store could not be used (%1). Check the disk&apos;s space and health.</source>
        <translation>La base n’a pas pu être utilisée (%1). Vérifiez l’espace et l’état du disque.</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver is missing. Install the package libqt6sql6-sqlite.</source>
        <translation>Le pilote SQLite de Qt manque. Installez le paquet libqt6sql6-sqlite.</translation>
    </message>
    <message>
        <source>This SQLite cannot be told to be defensive; 3.26 or newer is needed.</source>
        <translation>Ce SQLite ne connaît pas le mode défensif&#xa0;; il faut la version 3.26 ou plus récente.</translation>
    </message>
    <message>
        <source>The exercise scenario is missing from the program.</source>
        <translation>Le scénario d’exercice manque dans le programme.</translation>
    </message>
    <message>
        <source>This database belongs to another program. Name another file with --store.</source>
        <translation>Cette base de données appartient à un autre programme. Nommez un autre fichier avec --store.</translation>
    </message>
    <message>
        <source>The store is of version %1, written by a newer Parallax; this one knows version %2. It was left as it is. Install the newer program, or name another file with --store.</source>
        <translation>La base est de la version %1, écrite par un Parallax plus récent&#xa0;; celui-ci connaît la version %2. Elle a été laissée telle quelle. Installez le programme plus récent, ou nommez un autre fichier avec --store.</translation>
    </message>
    <message>
        <source>The store cannot be read (%1). Name another file with --store.</source>
        <translation>La base ne peut pas être lue (%1). Nommez un autre fichier avec --store.</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>c’est un dossier</translation>
    </message>
    <message>
        <source>This file is not a store: it does not begin like a database. Name another file with --store, or restore a backup with &quot;parallax store restore&quot;.</source>
        <translation>Ce fichier n’est pas une base&#xa0;: il ne commence pas comme une base de données. Nommez un autre fichier avec --store, ou restaurez une sauvegarde avec «&#xa0;parallax store restore&#xa0;».</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Name another file with --store.</source>
        <translation>Le dossier %1 ne peut pas être créé. Nommez un autre fichier avec --store.</translation>
    </message>
    <message>
        <source>The file cannot be made (%1). Allow writing in %2, or name another file.</source>
        <translation>Le fichier ne peut pas être créé (%1). Permettez l’écriture dans %2, ou nommez un autre fichier.</translation>
    </message>
    <message>
        <source>No portion %1 is in the store&apos;s copy of this product.</source>
        <translation>Il n’y a pas de portion %1 dans l’exemplaire de ce produit que contient la base.</translation>
    </message>
    <message>
        <source>Row %1 is outside 0 to %2.</source>
        <translation>La ligne %1 est hors de 0 à %2.</translation>
    </message>
    <message>
        <source>The store counts more portions than it holds.</source>
        <translation>La base compte plus de portions qu’elle n’en contient.</translation>
    </message>
    <message>
        <source>A portion is stored under another id than its own.</source>
        <translation>Une portion est enregistrée sous un autre identifiant que le sien.</translation>
    </message>
    <message>
        <source>No product %1 is in the store.</source>
        <translation>Il n’y a pas de produit %1 dans la base.</translation>
    </message>
    <message>
        <source>An edit cannot change the id of a product.</source>
        <translation>Une modification ne peut pas changer l’identifiant d’un produit.</translation>
    </message>
    <message>
        <source>A product needs an id before it can be stored.</source>
        <translation>Un produit doit avoir un identifiant avant d’être enregistré.</translation>
    </message>
    <message>
        <source>A product %1 is in the store already.</source>
        <translation>Un produit %1 est déjà dans la base.</translation>
    </message>
    <message>
        <source>Somebody else changed this product: the store&apos;s journal stands at %1, these edits follow %2.</source>
        <translation>Quelqu’un d’autre a modifié ce produit&#xa0;: le journal de la base en est à %1, ces modifications suivent %2.</translation>
    </message>
    <message>
        <source>Entry %1 of %2 does not follow entry %3.</source>
        <translation>L’entrée %1 de %2 ne suit pas l’entrée %3.</translation>
    </message>
    <message>
        <source>No policy pack &quot;%1&quot; with a part &quot;%2&quot; is in the store.</source>
        <translation>Il n’y a pas dans la base de jeu de politiques «&#xa0;%1&#xa0;» avec une partie «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>There is no store here. Make one with &quot;parallax store create&quot;, or name one with --store.</source>
        <translation>Il n’y a pas de base ici. Créez-en une avec «&#xa0;parallax store create&#xa0;», ou nommez-en une avec --store.</translation>
    </message>
    <message>
        <source>The store holds no objects.</source>
        <translation>La base ne contient pas d’objets.</translation>
    </message>
    <message>
        <source>Row %1 belongs to a product that is not there.</source>
        <translation>La ligne %1 appartient à un produit qui n’existe pas.</translation>
    </message>
    <message>
        <source>The journal has no entry %1.</source>
        <translation>Le journal n’a pas d’entrée %1.</translation>
    </message>
    <message>
        <source>The journal ends at %1, the product stands at %2.</source>
        <translation>Le journal finit à %1, le produit en est à %2.</translation>
    </message>
    <message>
        <source>Entry %1 of the journal cannot be taken back.</source>
        <translation>L’entrée %1 du journal ne peut pas être annulée.</translation>
    </message>
    <message>
        <source>Entry %1 of the journal cannot be applied.</source>
        <translation>L’entrée %1 du journal ne peut pas être appliquée.</translation>
    </message>
    <message>
        <source>The journal leads to another text than the one that is stored.</source>
        <translation>Le journal mène à un autre texte que celui qui est enregistré.</translation>
    </message>
    <message>
        <source>Two portions stand at one place.</source>
        <translation>Deux portions sont à la même place.</translation>
    </message>
    <message>
        <source>The search knows other words than the text has.</source>
        <translation>La recherche connaît d’autres mots que le texte n’en a.</translation>
    </message>
    <message>
        <source>The backup could not be begun (%1).</source>
        <translation>La sauvegarde n’a pas pu être commencée (%1).</translation>
    </message>
    <message>
        <source>The store is being written by another program. Close it and try again.</source>
        <translation>Un autre programme écrit dans la base. Fermez-le et réessayez.</translation>
    </message>
    <message>
        <source>The backup could not be written into the store (%1).</source>
        <translation>La sauvegarde n’a pas pu être écrite dans la base (%1).</translation>
    </message>
    <message>
        <source>%1 portions are listed and %2 are there.</source>
        <translation>%1 portions sont listées et %2 sont là.</translation>
    </message>
    <message>
        <source>The search has %1 portions, the store %2.</source>
        <translation>La recherche a %1 portions, la base %2.</translation>
    </message>
    <message>
        <source>There is no store here. Name one with --store.</source>
        <translation>Il n’y a pas de base ici. Nommez-en une avec --store.</translation>
    </message>
    <message>
        <source>The backup has faults (%1: %2). The store was left as it is. Choose another backup.</source>
        <translation>La sauvegarde a des défauts (%1&#xa0;: %2). La base a été laissée telle quelle. Choisissez une autre sauvegarde.</translation>
    </message>
    <message>
        <source>The damaged store cannot be put aside. Allow writing in %1.</source>
        <translation>La base endommagée ne peut pas être mise de côté. Permettez l’écriture dans %1.</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;; `parallax help` lists them all.</source>
        <translation>Il n’y a pas de commande «&#xa0;%1&#xa0;»&#xa0;; `parallax help` les liste toutes.</translation>
    </message>
    <message>
        <source>&quot;marking %1&quot; is no command; there are `marking check` and `marking rollup`.</source>
        <translation>«&#xa0;marking %1&#xa0;» n’est pas une commande&#xa0;; il y a `marking check` et `marking rollup`.</translation>
    </message>
    <message>
        <source>%1 wants a value after it.</source>
        <translation>%1 demande une valeur après lui.</translation>
    </message>
    <message>
        <source>Name one product, such as EX-01.</source>
        <translation>Nommez un produit, comme EX-01.</translation>
    </message>
    <message>
        <source>Name the nation with --to, such as --to QMR.</source>
        <translation>Nommez la nation avec --to, comme --to QMR.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no regime; write &quot;dod&quot; or &quot;ic&quot;.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un régime&#xa0;; écrivez «&#xa0;dod&#xa0;» ou «&#xa0;ic&#xa0;».</translation>
    </message>
    <message>
        <source>The copy for %1 is not written: it would leak what only a person can mend.</source>
        <translation>La copie pour %1 n’est pas écrite&#xa0;: elle laisserait fuir ce que seule une personne peut corriger.</translation>
    </message>
    <message>
        <source>The nation; several make one audience.</source>
        <translation>La nation&#xa0;; plusieurs forment un auditoire.</translation>
    </message>
    <message>
        <source>The file to write.</source>
        <translation>Le fichier à écrire.</translation>
    </message>
    <message>
        <source>The network it goes by.</source>
        <translation>Le réseau par lequel elle passe.</translation>
    </message>
    <message>
        <source>The day it is asked for; by default the product&apos;s.</source>
        <translation>Le jour pour lequel on demande&#xa0;; par défaut celui du produit.</translation>
    </message>
    <message>
        <source>dod or ic: asks under other rules.</source>
        <translation>dod ou ic&#xa0;: demande selon d’autres règles.</translation>
    </message>
    <message>
        <source>The policy pack in the store.</source>
        <translation>Le jeu de politiques de la base.</translation>
    </message>
    <message>
        <source>A policy pack by name or file, in place of the store&apos;s.</source>
        <translation>Un jeu de politiques par nom ou fichier, à la place de celui de la base.</translation>
    </message>
    <message>
        <source>%1 is no partner in the policy.</source>
        <translation>%1 n’est pas un partenaire dans la politique.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no network of the policy; these are: %2.</source>
        <translation>« %1 » n’est pas un réseau de la politique ; il y a : %2.</translation>
    </message>
    <message>
        <source>The line is not UTF-8.</source>
        <translation>La ligne n’est pas de l’UTF-8.</translation>
    </message>
    <message>
        <source>The line is not JSON: %1 at byte %2.</source>
        <translation>La ligne n’est pas du JSON&#xa0;: %1 à l’octet %2.</translation>
    </message>
    <message>
        <source>The line is not a JSON object.</source>
        <translation>La ligne n’est pas un objet JSON.</translation>
    </message>
    <message>
        <source>The policy pack cannot be read: %1. Name a file, or &quot;exercise&quot; or &quot;public&quot;.</source>
        <translation>Le jeu de politiques ne peut pas être lu&#xa0;: %1. Nommez un fichier, ou «&#xa0;exercise&#xa0;» ou «&#xa0;public&#xa0;».</translation>
    </message>
    <message>
        <source>The recipient is the code of a nation, a list of them, or null for the host&apos;s own copy.</source>
        <translation>Le destinataire est le code d’une nation, une liste de codes, ou null pour la copie de l’hôte.</translation>
    </message>
    <message>
        <source>Neither line, document nor policy gives a day; write &quot;as_of&quot;.</source>
        <translation>Ni la ligne, ni le document, ni la politique ne donnent de jour&#xa0;; écrivez &quot;as_of&quot;.</translation>
    </message>
    <message>
        <source>The network is a name, or absent.</source>
        <translation>Le réseau est un nom, ou absent.</translation>
    </message>
    <message>
        <source>The objects are a JSON object, shaped as objects.json.</source>
        <translation>Les objets sont un objet JSON, de la forme de objects.json.</translation>
    </message>
    <message>
        <source>The line has no document.</source>
        <translation>La ligne n’a pas de document.</translation>
    </message>
    <message>
        <source>release preview: what a nation would receive of a document, one line of JSON each.
  in   {&quot;id&quot;,&quot;recipient&quot;,&quot;as_of&quot;,&quot;network&quot;?,&quot;regime&quot;?,&quot;document&quot;:{...},&quot;policy&quot;:{...},&quot;objects&quot;?:{...}}
       recipient: a nation, a list of nations in one room, or null for the host&apos;s own copy
       objects: who may know which object, shaped as objects.json; without it every object is UNIDENTIFIED
  out  {&quot;id&quot;,&quot;banner&quot;,&quot;portions&quot;:[{&quot;id&quot;,&quot;n&quot;,&quot;mark&quot;,&quot;text&quot;,&quot;outcome&quot;}],&quot;display_only&quot;:[...],
        &quot;flags&quot;:[{&quot;code&quot;,&quot;where&quot;,&quot;text&quot;}],&quot;blocked&quot;}
       where: a portion, or authority_block, file_metadata, banner
</source>
        <translation>release preview : ce qu&apos;une nation recevrait d&apos;un document, une ligne de JSON pour chacun.
  entrée {&quot;id&quot;,&quot;recipient&quot;,&quot;as_of&quot;,&quot;network&quot;?,&quot;regime&quot;?,&quot;document&quot;:{...},&quot;policy&quot;:{...},&quot;objects&quot;?:{...}}
         recipient : une nation, une liste de nations dans une salle, ou null pour la copie de l’hôte
         objects : qui peut connaître quel objet, de la forme de objects.json ; sans cela tout objet est UNIDENTIFIED
  sortie {&quot;id&quot;,&quot;banner&quot;,&quot;portions&quot;:[{&quot;id&quot;,&quot;n&quot;,&quot;mark&quot;,&quot;text&quot;,&quot;outcome&quot;}],&quot;display_only&quot;:[...],
          &quot;flags&quot;:[{&quot;code&quot;,&quot;where&quot;,&quot;text&quot;}],&quot;blocked&quot;}
         where : une portion, ou authority_block, file_metadata, banner
</translation>
    </message>
    <message>
        <source>The line has no request; write {&quot;recipient&quot;, &quot;as_of&quot;}.</source>
        <translation>La ligne n’a pas de demande&#xa0;; écrivez {&quot;recipient&quot;, &quot;as_of&quot;}.</translation>
    </message>
    <message>
        <source>The line has no portion to decide on.</source>
        <translation>La ligne n’a pas de portion sur laquelle décider.</translation>
    </message>
    <message>
        <source>The request names no recipient; write the code of one nation.</source>
        <translation>La demande ne nomme pas de destinataire&#xa0;; écrivez le code d’une nation.</translation>
    </message>
    <message>
        <source>Neither request nor policy gives a day; write &quot;as_of&quot;.</source>
        <translation>Ni la demande ni la politique ne donnent de jour&#xa0;; écrivez &quot;as_of&quot;.</translation>
    </message>
    <message>
        <source>The line has no policy, and no --policy names a pack.</source>
        <translation>La ligne n’a pas de politique, et aucun --policy ne nomme de jeu.</translation>
    </message>
    <message>
        <source>A policy is a JSON object.</source>
        <translation>Une politique est un objet JSON.</translation>
    </message>
    <message>
        <source>`render %1` wants --product and --out.</source>
        <translation>`render %1` demande --product et --out.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no size from 200x150 to 16000x16000.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une taille de 200x150 à 16000x16000.</translation>
    </message>
    <message>
        <source>There is no theme &quot;%1&quot;; there are dark, light, high-contrast and night.</source>
        <translation>Il n’y a pas de thème «&#xa0;%1&#xa0;»&#xa0;; il y a dark, light, high-contrast et night.</translation>
    </message>
    <message>
        <source>There is no face &quot;%1&quot;; there are ours, as-shown and as-received.</source>
        <translation>Il n’y a pas de face «&#xa0;%1&#xa0;»&#xa0;; il y a ours, as-shown et as-received.</translation>
    </message>
    <message>
        <source>The policy pack knows no nation &quot;%1&quot;.</source>
        <translation>Le jeu de politiques ne connaît pas de nation «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The product could not be opened in time.</source>
        <translation>Le produit n’a pas pu être ouvert à temps.</translation>
    </message>
    <message>
        <source>The picture could not be written to %1.</source>
        <translation>L’image n’a pas pu être écrite dans %1.</translation>
    </message>
    <message>
        <source>The store; by default the one under the user&apos;s data folder.</source>
        <translation>La base&#xa0;; par défaut celle du dossier de données de l’utilisateur.</translation>
    </message>
    <message>
        <source>The file cannot be read (%1).</source>
        <translation>Le fichier ne peut pas être lu (%1).</translation>
    </message>
    <message>
        <source>A file stands here already; it was left as it is. Name another one with --store.</source>
        <translation>Un fichier se trouve déjà ici&#xa0;; il a été laissé tel quel. Nommez-en un autre avec --store.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of DOD, IC, FGI, JOINT, COMMERCIAL, NONE.</source>
        <translation>«&#xa0;%1&#xa0;» n’est aucun de DOD, IC, FGI, JOINT, COMMERCIAL, NONE.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no category from 1 to 8.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une catégorie de 1 à 8.</translation>
    </message>
    <message>
        <source>Name the files to import.</source>
        <translation>Nommez les fichiers à importer.</translation>
    </message>
    <message>
        <source>One name cannot be given to several files.</source>
        <translation>Un seul nom ne peut pas être donné à plusieurs fichiers.</translation>
    </message>
    <message>
        <source>The folder cannot be made. Name another one with --out.</source>
        <translation>Le dossier ne peut pas être créé. Nommez-en un autre avec --out.</translation>
    </message>
    <message>
        <source>Say what to do with the store.</source>
        <translation>Dites que faire de la base.</translation>
    </message>
    <message>
        <source>&quot;store %1&quot; is not understood.</source>
        <translation>«&#xa0;store %1&#xa0;» n’est pas compris.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>Le fichier ne peut pas être lu&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The store has no policy pack; name one with --policy.</source>
        <translation>La base n’a pas de jeu de politiques&#xa0;; nommez-en un avec --policy.</translation>
    </message>
    <message>
        <source>The policy pack knows nobody called &quot;%1&quot;.</source>
        <translation>Le jeu de politiques ne connaît personne du nom de «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no text size from 80 to 200.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une taille de texte de 80 à 200.</translation>
    </message>
    <message>
        <source>Decayed: the drag of this element set has used the orbit up before this time.</source>
        <translation>Retombé&#xa0;: le freinage de ce jeu d’éléments a épuisé l’orbite avant cet instant.</translation>
    </message>
    <message>
        <source>The mean eccentricity has left the range from −0.001 to 1 (SGP4 error 1).</source>
        <translation>L’excentricité moyenne est sortie de l’intervalle de −0,001 à 1 (erreur SGP4 1).</translation>
    </message>
    <message>
        <source>The mean motion is not above zero (SGP4 error 2).</source>
        <translation>Le mouvement moyen n’est pas supérieur à zéro (erreur SGP4 2).</translation>
    </message>
    <message>
        <source>The perturbed eccentricity has left the range from 0 to 1 (SGP4 error 3).</source>
        <translation>L’excentricité perturbée est sortie de l’intervalle de 0 à 1 (erreur SGP4 3).</translation>
    </message>
    <message>
        <source>The semi-latus rectum is below zero (SGP4 error 4).</source>
        <translation>Le paramètre de l’orbite est inférieur à zéro (erreur SGP4 4).</translation>
    </message>
    <message>
        <source>Decayed: the orbit leads below the surface of the Earth (SGP4 error 6).</source>
        <translation>Retombé&#xa0;: l’orbite mène sous la surface de la Terre (erreur SGP4 6).</translation>
    </message>
    <message>
        <source>The import was cancelled; nothing was loaded.</source>
        <translation>L’importation a été annulée&#xa0;; rien n’a été chargé.</translation>
    </message>
    <message>
        <source>element sets</source>
        <extracomment>the noun of a progress: &quot;4096 element sets&quot;</extracomment>
        <translation>jeux d’éléments</translation>
    </message>
    <message>
        <source>The position covariance of the first object is not positive definite.</source>
        <translation>La covariance de position du premier objet n’est pas définie positive.</translation>
    </message>
    <message>
        <source>The position covariance of the second object is not positive definite.</source>
        <translation>La covariance de position du second objet n’est pas définie positive.</translation>
    </message>
    <message>
        <source>The covariance in the encounter plane is not positive definite: its smaller eigenvalue, %1 m², was replaced by %2 m², and the probability rests on that.</source>
        <translation>La covariance dans le plan de rencontre n’est pas définie positive&#xa0;: sa plus petite valeur propre, %1 m², a été remplacée par %2 m², et la probabilité en dépend.</translation>
    </message>
    <message>
        <source>The larger sigma is %1 times the smaller one: the probability rests on the last printed digits of the covariance.</source>
        <translation>Le plus grand sigma vaut %1 fois le plus petit&#xa0;: la probabilité dépend des derniers chiffres imprimés de la covariance.</translation>
    </message>
    <message>
        <source>There is no covariance of velocity: whether the relative velocity is known well enough was not checked.</source>
        <translation>Il n’y a pas de covariance de vitesse&#xa0;: il n’a pas été vérifié si la vitesse relative est assez bien connue.</translation>
    </message>
    <message>
        <source>The sigma of the relative velocity is %1 of the relative speed; the formula takes the velocity as known.</source>
        <translation>Le sigma de la vitesse relative vaut %1 de cette vitesse&#xa0;; la formule tient la vitesse pour connue.</translation>
    </message>
    <message>
        <source>The encounter is slow: it lasts %1 s, %2 of the shorter orbital period, too long for straight paths.</source>
        <translation>La rencontre est lente&#xa0;: elle dure %1 s, %2 de la plus courte période orbitale, trop pour des trajectoires droites.</translation>
    </message>
    <message>
        <source>The likeliest collisions lie up to %1 s from the closest approach, %2 of the shorter orbital period.</source>
        <translation>Les collisions les plus probables sont jusqu’à %1 s du passage au plus près, %2 de la plus courte période orbitale.</translation>
    </message>
    <message>
        <source>The paths curve within the uncertainty: the logarithm of the probability may be off by about %1.</source>
        <translation>Les trajectoires se courbent dans l’incertitude&#xa0;: le logarithme de la probabilité peut être faux d’environ %1.</translation>
    </message>
    <message>
        <source>The states are nearest %1 s from their time; the probability is for then, with the covariances as given.</source>
        <translation>Les états sont au plus près à %1 s de leur instant&#xa0;; la probabilité vaut pour ce moment, avec les covariances telles que données.</translation>
    </message>
    <message>
        <source>The miss distance, %1 m, is below the combined radius, %2 m: a collision on the nominal paths.</source>
        <translation>La distance de passage, %1 m, est inférieure au rayon combiné, %2 m&#xa0;: une collision sur les trajectoires nominales.</translation>
    </message>
    <message>
        <source>The combined radius, %1 m, is above the smaller sigma, %2 m: the true shape of the objects matters.</source>
        <translation>Le rayon combiné, %1 m, est supérieur au plus petit sigma, %2 m&#xa0;: la vraie forme des objets compte.</translation>
    </message>
    <message>
        <source>The probability is below 1e-30, where it is not verified; below 1e-300 it is given as 0.</source>
        <translation>La probabilité est inférieure à 1e-30, où elle n’est pas vérifiée&#xa0;; au-dessous de 1e-300 elle est donnée comme 0.</translation>
    </message>
    <message>
        <source>There is no probability: a state is not a number, or no orbit.</source>
        <translation>Il n’y a pas de probabilité&#xa0;: un état n’est pas un nombre, ou pas une orbite.</translation>
    </message>
    <message>
        <source>There is no probability: the combined radius of the objects is missing or not above zero.</source>
        <translation>Il n’y a pas de probabilité&#xa0;: le rayon combiné des objets manque ou n’est pas supérieur à zéro.</translation>
    </message>
    <message>
        <source>There is no probability: neither object has a position covariance.</source>
        <translation>Il n’y a pas de probabilité&#xa0;: aucun des deux objets n’a de covariance de position.</translation>
    </message>
    <message>
        <source>There is no probability: the first object has no position covariance.</source>
        <translation>Il n’y a pas de probabilité&#xa0;: le premier objet n’a pas de covariance de position.</translation>
    </message>
    <message>
        <source>There is no probability: the second object has no position covariance.</source>
        <translation>Il n’y a pas de probabilité&#xa0;: le second objet n’a pas de covariance de position.</translation>
    </message>
    <message>
        <source>There is no probability: a position covariance has a value that is not a number.</source>
        <translation>Il n’y a pas de probabilité&#xa0;: une covariance de position a une valeur qui n’est pas un nombre.</translation>
    </message>
    <message>
        <source>There is no probability: a position covariance is not symmetric.</source>
        <translation>Il n’y a pas de probabilité&#xa0;: une covariance de position n’est pas symétrique.</translation>
    </message>
    <message>
        <source>There is no probability: a variance of position is zero or negative.</source>
        <translation>Il n’y a pas de probabilité&#xa0;: une variance de position est nulle ou négative.</translation>
    </message>
    <message>
        <source>There is no probability: a sigma of position reaches ten Earth radii, which stands for unknown.</source>
        <translation>Il n’y a pas de probabilité&#xa0;: un sigma de position atteint dix rayons terrestres, ce qui signifie inconnu.</translation>
    </message>
    <message>
        <source>There is no probability: the objects do not move against each other, so there is no encounter plane.</source>
        <translation>Il n’y a pas de probabilité&#xa0;: les objets ne se déplacent pas l’un par rapport à l’autre, il n’y a donc pas de plan de rencontre.</translation>
    </message>
    <message>
        <source>No elements of object %1 are known.</source>
        <translation>Aucun élément de l’objet %1 n’est connu.</translation>
    </message>
    <message>
        <source>A number was expected.</source>
        <translation>Un nombre était attendu.</translation>
    </message>
    <message>
        <source>%1 is outside [%2, %3].</source>
        <translation>%1 est hors de [%2, %3].</translation>
    </message>
    <message>
        <source>Times in %1 cannot be led back to UTC here; UTC, TAI, TT and GPS can.</source>
        <translation>Les temps en %1 ne peuvent pas être ramenés à UTC ici&#xa0;; UTC, TAI, TT et GPS le peuvent.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no object; write a catalogue number (25544) or a series and a number (PX-0107).</source>
        <translation>«&#xa0;%1&#xa0;» ne nomme aucun objet&#xa0;; écrivez un numéro de catalogue (25544) ou une série et un numéro (PX-0107).</translation>
    </message>
    <message>
        <source>The interval ends (%1) before it begins (%2).</source>
        <translation>L’intervalle finit (%1) avant de commencer (%2).</translation>
    </message>
    <message>
        <source>Passes are searched over ten years at most.</source>
        <translation>Les passages sont cherchés sur dix ans au plus.</translation>
    </message>
    <message>
        <source>The site is no place on the Earth.</source>
        <translation>Le site n’est pas un lieu sur la Terre.</translation>
    </message>
    <message>
        <source>The least elevation lies outside of -90° to 90°.</source>
        <translation>L’élévation minimale est hors de -90° à 90°.</translation>
    </message>
    <message>
        <source>This is no row of a population.</source>
        <translation>Ceci n’est pas une ligne d’une population.</translation>
    </message>
    <message>
        <source>The population is empty.</source>
        <translation>La population est vide.</translation>
    </message>
    <message>
        <source>The time lies more than 285 years from the epoch of the elements.</source>
        <translation>L’instant est à plus de 285 ans de l’époque des éléments.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the code of a known nation.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas le code d’une nation connue.</translation>
    </message>
    <message>
        <source>The security agreement with %1 states no first day, so it is not in force.</source>
        <translation>L’accord de sécurité avec %1 n’indique pas de premier jour, il n’est donc pas en vigueur.</translation>
    </message>
    <message>
        <source>The covariance of the object of line %1 has no %2; a row must be whole.</source>
        <translation>La covariance de l’objet de la ligne %1 n’a pas de %2&#xa0;; une rangée doit être entière.</translation>
    </message>
    <message>
        <source>The covariance of the object of line %1 has a row %2 without the row before it.</source>
        <translation>La covariance de l’objet de la ligne %1 a une rangée %2 sans la rangée qui précède.</translation>
    </message>
    <message>
        <source>The object of line %1 has no covariance: no probability comes from it.</source>
        <translation>L’objet de la ligne %1 n’a pas de covariance&#xa0;: aucune probabilité n’en vient.</translation>
    </message>
    <message>
        <source>The covariance of the object of line %1 is not all numbers: no probability comes from it.</source>
        <translation>La covariance de l’objet de la ligne %1 n’est pas toute en nombres&#xa0;: aucune probabilité n’en vient.</translation>
    </message>
    <message>
        <source>Line %1: %2 of the catalogue %3 is no number of the public catalogue: the object is not bound to one of ours.</source>
        <translation>Ligne %1&#xa0;: %2 du catalogue %3 n’est pas un numéro du catalogue public&#xa0;: l’objet n’est lié à aucun des nôtres.</translation>
    </message>
    <message>
        <source>The state is centred on %1, not on the Earth: it is kept and not shown.</source>
        <translation>L’état est centré sur %1, non sur la Terre&#xa0;: il est conservé et n’est pas montré.</translation>
    </message>
    <message>
        <source>Line %1: %2 %3 is outside %4.</source>
        <translation>Ligne %1&#xa0;: %2 %3 est hors de %4.</translation>
    </message>
    <message>
        <source>This is no file of element sets or orbit messages (TLE, OMM, OPM, OEM, CDM): it begins with %1.</source>
        <translation>Ce n’est pas un fichier de jeux d’éléments ni de messages orbitaux (TLE, OMM, OPM, OEM, CDM)&#xa0;: il commence par %1.</translation>
    </message>
    <message>
        <source>This is %1.</source>
        <translation>C’est %1.</translation>
    </message>
    <message>
        <source>This is no text file: it holds zero bytes.</source>
        <translation>Ce n’est pas un fichier de texte&#xa0;: il contient des octets nuls.</translation>
    </message>
    <message>
        <source>The file is empty: nothing but blanks.</source>
        <translation>Le fichier est vide&#xa0;: rien que des blancs.</translation>
    </message>
    <message>
        <source>This is a web page, such as a site sends in place of data when it refuses.</source>
        <translation>C’est une page web, comme un site en envoie à la place des données quand il refuse.</translation>
    </message>
    <message>
        <source>The file has %1 MB; %2 MB is the most that is read. Split it.</source>
        <translation>Le fichier a %1 MB&#xa0;; %2 MB est le plus qui soit lu. Divisez-le.</translation>
    </message>
    <message>
        <source>The file holds no element set.</source>
        <translation>Le fichier ne contient pas de jeu d’éléments.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Il n’y a pas de fichier %1.</translation>
    </message>
    <message>
        <source>%1 is no file.</source>
        <translation>%1 n’est pas un fichier.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ne peut pas être lu&#xa0;: %2</translation>
    </message>
    <message>
        <source>Line %1 holds the control character 0x%2: this is no text file.</source>
        <translation>La ligne %1 contient le caractère de contrôle 0x%2&#xa0;: ce n’est pas un fichier de texte.</translation>
    </message>
    <message>
        <source>Line %1 holds the byte 0x%2, which is no UTF-8; save the file as UTF-8.</source>
        <translation>La ligne %1 contient l’octet 0x%2, qui n’est pas de l’UTF-8&#xa0;; enregistrez le fichier en UTF-8.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>ligne %1</translation>
    </message>
    <message>
        <source>The file says it is UTF-16, and is not; it may be cut off.</source>
        <translation>Le fichier se dit en UTF-16 et ne l’est pas&#xa0;; il est peut-être tronqué.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>the file ends where &quot;%1&quot; is wanted; it may be cut off.</source>
        <translation>le fichier finit là où «&#xa0;%1&#xa0;» est attendu&#xa0;; il est peut-être tronqué.</translation>
    </message>
    <message>
        <source>%1 stands where &quot;%2&quot; is wanted.</source>
        <translation>%1 se trouve là où «&#xa0;%2&#xa0;» est attendu.</translation>
    </message>
    <message>
        <source>\u has no four hexadecimal digits after it.</source>
        <translation>\u n’est pas suivi de quatre chiffres hexadécimaux.</translation>
    </message>
    <message>
        <source>a string has an escape that JSON does not know.</source>
        <translation>une chaîne a un échappement que JSON ne connaît pas.</translation>
    </message>
    <message>
        <source>a string has half a character (\u%1).</source>
        <translation>une chaîne a un demi-caractère (\u%1).</translation>
    </message>
    <message>
        <source>a string is not closed; the file may be cut off.</source>
        <translation>une chaîne n’est pas fermée&#xa0;; le fichier est peut-être tronqué.</translation>
    </message>
    <message>
        <source>a string is not closed at the end of the line.</source>
        <translation>une chaîne n’est pas fermée à la fin de la ligne.</translation>
    </message>
    <message>
        <source>%1 is no number of JSON.</source>
        <translation>%1 n’est pas un nombre JSON.</translation>
    </message>
    <message>
        <source>%1 is no value of JSON.</source>
        <translation>%1 n’est pas une valeur JSON.</translation>
    </message>
    <message>
        <source>the file ends where a value is wanted; it may be cut off.</source>
        <translation>le fichier finit là où une valeur est attendue&#xa0;; il est peut-être tronqué.</translation>
    </message>
    <message>
        <source>values are nested more than %1 deep.</source>
        <translation>des valeurs sont imbriquées à plus de %1 niveaux.</translation>
    </message>
    <message>
        <source>Line %1: %2 is no time: %3.</source>
        <translation>Ligne %1&#xa0;: %2 n’est pas un instant&#xa0;: %3.</translation>
    </message>
    <message>
        <source>Line %1: %2 is given in %3 and has no unit.</source>
        <translation>Ligne %1&#xa0;: %2 est donné en %3 et n’a pas d’unité.</translation>
    </message>
    <message>
        <source>Line %1: %2 is given in %3; it must be in %4.</source>
        <translation>Ligne %1&#xa0;: %2 est donné en %3&#xa0;; il doit être en %4.</translation>
    </message>
    <message>
        <source>Line %1: %2 is no number: %3.</source>
        <translation>Ligne %1&#xa0;: %2 n’est pas un nombre&#xa0;: %3.</translation>
    </message>
    <message>
        <source>The covariance of line %1 has no %2; all 21 values must be there.</source>
        <translation>La covariance de la ligne %1 n’a pas de %2&#xa0;; les 21 valeurs doivent toutes y être.</translation>
    </message>
    <message>
        <source>Line %1: the message states no version.</source>
        <translation>Ligne %1&#xa0;: le message n’indique pas de version.</translation>
    </message>
    <message>
        <source>Line %1: CDM version %2 is not read; 1.0 is.</source>
        <translation>Ligne %1&#xa0;: la version %2 de CDM n’est pas lue&#xa0;; 1.0 l’est.</translation>
    </message>
    <message>
        <source>Line %1: version %2 is not read; 1.0, 2.0 and 3.0 are.</source>
        <translation>Ligne %1&#xa0;: la version %2 n’est pas lue&#xa0;; 1.0, 2.0 et 3.0 le sont.</translation>
    </message>
    <message>
        <source>Line %1: a third OBJECT; a CDM has two.</source>
        <translation>Ligne %1&#xa0;: un troisième OBJECT&#xa0;; un CDM en a deux.</translation>
    </message>
    <message>
        <source>Line %1: OBJECT is %2 where %3 comes.</source>
        <translation>Ligne %1&#xa0;: OBJECT est %2 là où vient %3.</translation>
    </message>
    <message>
        <source>Line %1: %2 stands before MAN_EPOCH_IGNITION, with which a manoeuvre begins.</source>
        <translation>Ligne %1&#xa0;: %2 se trouve avant MAN_EPOCH_IGNITION, par lequel une manœuvre commence.</translation>
    </message>
    <message>
        <source>Line %1: %2 stands before OBJECT, with which an object begins.</source>
        <translation>Ligne %1&#xa0;: %2 se trouve avant OBJECT, par lequel un objet commence.</translation>
    </message>
    <message>
        <source>Line %1: %2 is out of place; it belongs to the section %3.</source>
        <translation>Ligne %1&#xa0;: %2 n’est pas à sa place&#xa0;; il appartient à la section %3.</translation>
    </message>
    <message>
        <source>Line %1: %2 is given a second time; the first is in line %3.</source>
        <translation>Ligne %1&#xa0;: %2 est donné une seconde fois&#xa0;; la première est à la ligne %3.</translation>
    </message>
    <message>
        <source>Line %1: %2 is %3: there is no value.</source>
        <translation>Ligne %1&#xa0;: %2 est %3&#xa0;: il n’y a pas de valeur.</translation>
    </message>
    <message>
        <source>Line %1: %2 is no keyword of the %3; it is kept and not used.</source>
        <translation>Ligne %1&#xa0;: %2 n’est pas un mot-clé de %3&#xa0;; il est conservé et non utilisé.</translation>
    </message>
    <message>
        <source>Line %1: %2_START belongs to an OEM.</source>
        <translation>Ligne %1&#xa0;: %2_START appartient à un OEM.</translation>
    </message>
    <message>
        <source>Line %1: the element %2 is not of the standard; what is in it is kept and not used.</source>
        <translation>Ligne %1&#xa0;: l’élément %2 n’est pas de la norme&#xa0;; son contenu est conservé et non utilisé.</translation>
    </message>
    <message>
        <source>Line %1: %2 is empty.</source>
        <translation>Ligne %1&#xa0;: %2 est vide.</translation>
    </message>
    <message>
        <source>The object of line %1 has no %2.</source>
        <translation>L’objet de la ligne %1 n’a pas de %2.</translation>
    </message>
    <message>
        <source>The message of line %1 has no %2.</source>
        <translation>Le message de la ligne %1 n’a pas de %2.</translation>
    </message>
    <message>
        <source>The CDM of line %1 has %2 objects in place of two; it may be cut off.</source>
        <translation>Le CDM de la ligne %1 a %2 objets au lieu de deux&#xa0;; il est peut-être tronqué.</translation>
    </message>
    <message>
        <source>Line %1: %2_STOP belongs to an OEM.</source>
        <translation>Ligne %1&#xa0;: %2_STOP appartient à un OEM.</translation>
    </message>
    <message>
        <source>Line %1: a line of numbers belongs to an OEM: %2.</source>
        <translation>Ligne %1&#xa0;: une ligne de nombres appartient à un OEM&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Line %1: messages of the kind %2 are not read; OMM, OPM, OEM and CDM are.</source>
        <translation>Ligne %1&#xa0;: les messages du type %2 ne sont pas lus&#xa0;; OMM, OPM, OEM et CDM le sont.</translation>
    </message>
    <message>
        <source>The file has more than %1 messages; split it.</source>
        <translation>Le fichier a plus de %1 messages&#xa0;; divisez-le.</translation>
    </message>
    <message>
        <source>Line %1: %2 is no keyword; keywords are capital letters, digits and _.</source>
        <translation>Ligne %1&#xa0;: %2 n’est pas un mot-clé&#xa0;; les mots-clés sont faits de majuscules, de chiffres et de _.</translation>
    </message>
    <message>
        <source>Line %1 is neither &quot;KEYWORD = value&quot; nor a comment nor numbers: %2.</source>
        <translation>La ligne %1 n’est ni «&#xa0;KEYWORD = value&#xa0;», ni un commentaire, ni des nombres&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Line %1 stands before the line CCSDS_…_VERS, with which a message begins.</source>
        <translation>La ligne %1 se trouve avant la ligne CCSDS_…_VERS, par laquelle un message commence.</translation>
    </message>
    <message>
        <source>The file has more than %1 lines with values; split it.</source>
        <translation>Le fichier a plus de %1 lignes avec des valeurs&#xa0;; divisez-le.</translation>
    </message>
    <message>
        <source>The file has no line CCSDS_…_VERS, with which a message begins.</source>
        <translation>Le fichier n’a pas de ligne CCSDS_…_VERS, par laquelle un message commence.</translation>
    </message>
    <message>
        <source>the file has more than %1 values; split it.</source>
        <translation>le fichier a plus de %1 valeurs&#xa0;; divisez-le.</translation>
    </message>
    <message>
        <source>Line %1: %2 of the ndm element is not read.</source>
        <translation>Ligne %1&#xa0;: %2 de l’élément ndm n’est pas lu.</translation>
    </message>
    <message>
        <source>the element %1 is no message that is read; omm, opm, oem, cdm and ndm are.</source>
        <translation>l’élément %1 n’est pas un message qui est lu&#xa0;; omm, opm, oem, cdm et ndm le sont.</translation>
    </message>
    <message>
        <source>the file has more than %1 messages; split it.</source>
        <translation>le fichier a plus de %1 messages&#xa0;; divisez-le.</translation>
    </message>
    <message>
        <source>the element %1 has the id %2; it should be %3.</source>
        <translation>l’élément %1 a l’identifiant %2&#xa0;; il devrait être %3.</translation>
    </message>
    <message>
        <source>elements are nested more than %1 deep.</source>
        <translation>des éléments sont imbriqués à plus de %1 niveaux.</translation>
    </message>
    <message>
        <source>the element %1 stands inside the value %2.</source>
        <translation>l’élément %1 se trouve à l’intérieur de la valeur %2.</translation>
    </message>
    <message>
        <source>the value %1 is longer than %2 bytes.</source>
        <translation>la valeur %1 dépasse %2 octets.</translation>
    </message>
    <message>
        <source>the text %1 stands between elements.</source>
        <translation>le texte %1 se trouve entre des éléments.</translation>
    </message>
    <message>
        <source>the file has a document type (DTD). Messages need none, and entities are never expanded: it is refused.</source>
        <translation>le fichier a un type de document (DTD). Les messages n’en ont pas besoin, et les entités ne sont jamais développées&#xa0;: il est refusé.</translation>
    </message>
    <message>
        <source>Line %1: the XML is broken: %2</source>
        <translation>Ligne %1&#xa0;: le XML est mal formé&#xa0;: %2</translation>
    </message>
    <message>
        <source>The file is too large for XML.</source>
        <translation>Le fichier est trop grand pour du XML.</translation>
    </message>
    <message>
        <source>There is no XML in this file.</source>
        <translation>Il n’y a pas de XML dans ce fichier.</translation>
    </message>
    <message>
        <source>The XML is broken.</source>
        <translation>Le XML est mal formé.</translation>
    </message>
    <message>
        <source>The XML holds no message.</source>
        <translation>Le XML ne contient pas de message.</translation>
    </message>
    <message>
        <source>The header before line %1 has no %2.</source>
        <translation>L’en-tête avant la ligne %1 n’a pas de %2.</translation>
    </message>
    <message>
        <source>The metadata from line %1 on have no %2.</source>
        <translation>Les métadonnées à partir de la ligne %1 n’ont pas de %2.</translation>
    </message>
    <message>
        <source>The interpolation degree %1 is no whole number in [0, 100].</source>
        <translation>Le degré d’interpolation %1 n’est pas un nombre entier dans [0, 100].</translation>
    </message>
    <message>
        <source>The segment of line %1 stops before it starts.</source>
        <translation>Le segment de la ligne %1 s’arrête avant de commencer.</translation>
    </message>
    <message>
        <source>The segment of line %1 is centred on %2, not on the Earth: it is kept and not shown.</source>
        <translation>Le segment de la ligne %1 est centré sur %2, non sur la Terre&#xa0;: il est conservé et n’est pas montré.</translation>
    </message>
    <message>
        <source>Line %1: metadata begin where none can.</source>
        <translation>Ligne %1&#xa0;: des métadonnées commencent là où elles ne le peuvent pas.</translation>
    </message>
    <message>
        <source>Line %1: a covariance begins where none can.</source>
        <translation>Ligne %1&#xa0;: une covariance commence là où elle ne le peut pas.</translation>
    </message>
    <message>
        <source>Line %1: the element %2 is not known here; what is in it is not read.</source>
        <translation>Ligne %1&#xa0;: l’élément %2 n’est pas connu ici&#xa0;; son contenu n’est pas lu.</translation>
    </message>
    <message>
        <source>Line %1: %2_STOP has no %2_START.</source>
        <translation>Ligne %1&#xa0;: %2_STOP n’a pas de %2_START.</translation>
    </message>
    <message>
        <source>Line %1: %2 is out of place.</source>
        <translation>Ligne %1&#xa0;: %2 n’est pas à sa place.</translation>
    </message>
    <message>
        <source>Line %1: the keyword %2 stands among the states.</source>
        <translation>Ligne %1&#xa0;: le mot-clé %2 se trouve parmi les états.</translation>
    </message>
    <message>
        <source>Line %1: %2 is given a second time.</source>
        <translation>Ligne %1&#xa0;: %2 est donné une seconde fois.</translation>
    </message>
    <message>
        <source>Line %1: %2 is out of place; a covariance begins with EPOCH and COV_REF_FRAME.</source>
        <translation>Ligne %1&#xa0;: %2 n’est pas à sa place&#xa0;; une covariance commence par EPOCH et COV_REF_FRAME.</translation>
    </message>
    <message>
        <source>Line %1: %2 is empty or out of place.</source>
        <translation>Ligne %1&#xa0;: %2 est vide ou n’est pas à sa place.</translation>
    </message>
    <message>
        <source>The OEM of line %1 has no segment; it may be cut off.</source>
        <translation>L’OEM de la ligne %1 n’a pas de segment&#xa0;; il est peut-être tronqué.</translation>
    </message>
    <message>
        <source>The part of line %1 is not closed; the file may be cut off.</source>
        <translation>La partie de la ligne %1 n’est pas fermée&#xa0;; le fichier est peut-être tronqué.</translation>
    </message>
    <message>
        <source>The covariance of line %1 has %2 rows in place of 6.</source>
        <translation>La covariance de la ligne %1 a %2 rangées au lieu de 6.</translation>
    </message>
    <message>
        <source>The segment of line %1 has no states; the file may be cut off.</source>
        <translation>Le segment de la ligne %1 n’a pas d’états&#xa0;; le fichier est peut-être tronqué.</translation>
    </message>
    <message>
        <source>Line %1: the covariance before has %2 rows in place of 6.</source>
        <translation>Ligne %1&#xa0;: la covariance qui précède a %2 rangées au lieu de 6.</translation>
    </message>
    <message>
        <source>The covariance of line %1 has no %2.</source>
        <translation>La covariance de la ligne %1 n’a pas de %2.</translation>
    </message>
    <message>
        <source>Line %1: a covariance begins with EPOCH.</source>
        <translation>Ligne %1&#xa0;: une covariance commence par EPOCH.</translation>
    </message>
    <message>
        <source>Line %1: a covariance has 6 rows; this is one more.</source>
        <translation>Ligne %1&#xa0;: une covariance a 6 rangées&#xa0;; celle-ci est de trop.</translation>
    </message>
    <message>
        <source>Line %1: row %2 of a covariance has %3 numbers in place of %2.</source>
        <translation>Ligne %1&#xa0;: la rangée %2 d’une covariance a %3 nombres au lieu de %2.</translation>
    </message>
    <message>
        <source>Line %1: %2 is no number.</source>
        <translation>Ligne %1&#xa0;: %2 n’est pas un nombre.</translation>
    </message>
    <message>
        <source>Line %1: row %2 of a covariance has more than %2 numbers.</source>
        <translation>Ligne %1&#xa0;: la rangée %2 d’une covariance a plus de %2 nombres.</translation>
    </message>
    <message>
        <source>The file has more than %1 states; split it.</source>
        <translation>Le fichier a plus de %1 états&#xa0;; divisez-le.</translation>
    </message>
    <message>
        <source>Line %1: the state has %2 numbers, those before have %3.</source>
        <translation>Ligne %1&#xa0;: l’état a %2 nombres, les précédents en ont %3.</translation>
    </message>
    <message>
        <source>Line %1: the state is of %2, before the one above it.</source>
        <translation>Ligne %1&#xa0;: l’état est de %2, avant celui qui le précède.</translation>
    </message>
    <message>
        <source>Line %1: the state is of the same time as the one above it.</source>
        <translation>Ligne %1&#xa0;: l’état est du même instant que celui qui le précède.</translation>
    </message>
    <message>
        <source>Line %1: the state is of %2, outside START_TIME and STOP_TIME.</source>
        <translation>Ligne %1&#xa0;: l’état est de %2, hors de START_TIME et STOP_TIME.</translation>
    </message>
    <message>
        <source>The state of line %1 has no %2.</source>
        <translation>L’état de la ligne %1 n’a pas de %2.</translation>
    </message>
    <message>
        <source>Line %1: numbers stand before META_STOP: %2.</source>
        <translation>Ligne %1&#xa0;: des nombres se trouvent avant META_STOP&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Line %1: a state has 6 or 9 numbers; this has more.</source>
        <translation>Ligne %1&#xa0;: un état a 6 ou 9 nombres&#xa0;; celui-ci en a davantage.</translation>
    </message>
    <message>
        <source>Line %1: a state has 6 or 9 numbers; this has %2.</source>
        <translation>Ligne %1&#xa0;: un état a 6 ou 9 nombres&#xa0;; celui-ci en a %2.</translation>
    </message>
    <message>
        <source>Line %1: a quotation mark is not closed.</source>
        <translation>Ligne %1&#xa0;: un guillemet n’est pas fermé.</translation>
    </message>
    <message>
        <source>Line %1: text goes on after a closing quotation mark.</source>
        <translation>Ligne %1&#xa0;: du texte suit un guillemet fermant.</translation>
    </message>
    <message>
        <source>Line %1: a quotation mark stands inside a value that has none around it.</source>
        <translation>Ligne %1&#xa0;: un guillemet se trouve dans une valeur qui n’en est pas entourée.</translation>
    </message>
    <message>
        <source>Line %1: a row of more than %2 cells is no table of element sets.</source>
        <translation>Ligne %1&#xa0;: une ligne de plus de %2 cellules n’est pas une table de jeux d’éléments.</translation>
    </message>
    <message>
        <source>Line %1: two columns are named %2.</source>
        <translation>Ligne %1&#xa0;: deux colonnes se nomment %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n columns are not read: %1.</source>
        <translation>
            <numerusform>%n colonne n’est pas lue&#xa0;: %1.</numerusform>
            <numerusform>%n colonnes ne sont pas lues&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The table is empty.</source>
        <translation>La table est vide.</translation>
    </message>
    <message>
        <source>The file has more than %1 element sets; split it.</source>
        <translation>Le fichier a plus de %1 jeux d’éléments&#xa0;; divisez-le.</translation>
    </message>
    <message>
        <source>Line %1 has %2 cells where the first line has %3.</source>
        <translation>La ligne %1 a %2 cellules là où la première ligne en a %3.</translation>
    </message>
    <message>
        <source>Line %1: %2 cannot be read: %3.</source>
        <translation>Ligne %1&#xa0;: %2 ne peut pas être lu&#xa0;: %3.</translation>
    </message>
    <message>
        <source>Line %1: ephemeris type 4 is SGP4-XP, which SGP4 must not propagate.</source>
        <translation>Ligne %1&#xa0;: le type d’éphéméride 4 est SGP4-XP, que SGP4 ne doit pas propager.</translation>
    </message>
    <message>
        <source>Line %1: ephemeris type %2 is not SGP4 (0, 2 or 3).</source>
        <translation>Ligne %1&#xa0;: le type d’éphéméride %2 n’est pas SGP4 (0, 2 ou 3).</translation>
    </message>
    <message>
        <source>Line %1: %2 is %3; SGP4 elements have %4.</source>
        <translation>Ligne %1&#xa0;: %2 est %3&#xa0;; les éléments SGP4 ont %4.</translation>
    </message>
    <message>
        <source>Line %1: OMM version %2 is not known; 1.0, 2.0 and 3.0 are.</source>
        <translation>Ligne %1&#xa0;: la version %2 d’OMM n’est pas connue&#xa0;; 1.0, 2.0 et 3.0 le sont.</translation>
    </message>
    <message>
        <source>Line %1: %2 holds a control character.</source>
        <translation>Ligne %1&#xa0;: %2 contient un caractère de contrôle.</translation>
    </message>
    <message>
        <source>Line %1: ECCENTRICITY %2 is outside [0, 1).</source>
        <translation>Ligne %1&#xa0;: ECCENTRICITY %2 est hors de [0, 1).</translation>
    </message>
    <message>
        <source>Line %1: INCLINATION %2 is outside [0, 180] degrees.</source>
        <translation>Ligne %1&#xa0;: INCLINATION %2 est hors de [0, 180] degrés.</translation>
    </message>
    <message>
        <source>Line %1: SEMI_MAJOR_AXIS stands in place of MEAN_MOTION; that variant is not SGP4 and is not supported.</source>
        <translation>Ligne %1&#xa0;: SEMI_MAJOR_AXIS est à la place de MEAN_MOTION&#xa0;; cette variante n’est pas SGP4 et n’est pas prise en charge.</translation>
    </message>
    <message>
        <source>Line %1: BTERM and AGOM belong to SGP4-XP, which SGP4 must not propagate.</source>
        <translation>Ligne %1&#xa0;: BTERM et AGOM appartiennent à SGP4-XP, que SGP4 ne doit pas propager.</translation>
    </message>
    <message>
        <source>Line %1: %2 is missing.</source>
        <translation>Ligne %1&#xa0;: %2 manque.</translation>
    </message>
    <message>
        <source>Line %1: %2 is a list or an object and must be one value.</source>
        <translation>Ligne %1&#xa0;: %2 est une liste ou un objet et doit être une seule valeur.</translation>
    </message>
    <message>
        <source>text follows the end of the JSON.</source>
        <translation>du texte suit la fin du JSON.</translation>
    </message>
    <message numerus="yes">
        <source>%n keys are not read: %1.</source>
        <translation>
            <numerusform>%n clé n’est pas lue&#xa0;: %1.</numerusform>
            <numerusform>%n clés ne sont pas lues&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: GM is %2; SGP4 elements are propagated with that of WGS-72, 398600.8 km**3/s**2.</source>
        <translation>Ligne %1&#xa0;: GM est %2&#xa0;; les éléments SGP4 sont propagés avec celui de WGS-72, 398600.8 km**3/s**2.</translation>
    </message>
    <message>
        <source>The Keplerian elements have no %1; all of them must be there, or none.</source>
        <translation>Les éléments képlériens n’ont pas de %1&#xa0;; ils doivent y être tous, ou aucun.</translation>
    </message>
    <message>
        <source>The manoeuvre of line %1 has no %2.</source>
        <translation>La manœuvre de la ligne %1 n’a pas de %2.</translation>
    </message>
    <message>
        <source>Line %1: %2 in columns %3 to %4 cannot be read: %5.</source>
        <translation>Ligne %1&#xa0;: %2 dans les colonnes %3 à %4 ne peut pas être lu&#xa0;: %5.</translation>
    </message>
    <message>
        <source>Line %1 ends after column %2; an element set line has 69 columns.</source>
        <translation>La ligne %1 finit après la colonne %2&#xa0;; une ligne de jeu d’éléments a 69 colonnes.</translation>
    </message>
    <message>
        <source>Line %1: column %2 holds &quot;%3&quot; and must be blank; a field has slipped.</source>
        <translation>Ligne %1&#xa0;: la colonne %2 contient «&#xa0;%3&#xa0;» et doit être blanche&#xa0;; un champ a glissé.</translation>
    </message>
    <message>
        <source>Line %1 goes on after its checksum in column 69: %2.</source>
        <translation>La ligne %1 continue après sa somme de contrôle en colonne 69&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Line %1: the checksum is %2 and should be %3; a character of the line may be wrong.</source>
        <translation>Ligne %1&#xa0;: la somme de contrôle est %2 et devrait être %3&#xa0;; un caractère de la ligne est peut-être faux.</translation>
    </message>
    <message>
        <source>Line %1 has no checksum in column 69.</source>
        <translation>La ligne %1 n’a pas de somme de contrôle en colonne 69.</translation>
    </message>
    <message>
        <source>Line %1: the year %2 has no day %3.</source>
        <translation>Ligne %1&#xa0;: l’année %2 n’a pas de jour %3.</translation>
    </message>
    <message>
        <source>Line %1 is of object %2, the line before of %3.</source>
        <translation>La ligne %1 est de l’objet %2, la ligne précédente de %3.</translation>
    </message>
    <message>
        <source>Line %1: the inclination %2 is outside [0, 180] degrees.</source>
        <translation>Ligne %1&#xa0;: l’inclinaison %2 est hors de [0, 180] degrés.</translation>
    </message>
    <message>
        <source>Line %1 of an element set has no line 2 after it.</source>
        <translation>La ligne %1 d’un jeu d’éléments n’est pas suivie d’une ligne 2.</translation>
    </message>
    <message>
        <source>Line %1 belongs to no element set: %2. Put # before comments.</source>
        <translation>La ligne %1 n’appartient à aucun jeu d’éléments&#xa0;: %2. Mettez # devant les commentaires.</translation>
    </message>
    <message>
        <source>Line %1 is line 2 of an element set without its line 1.</source>
        <translation>La ligne %1 est la ligne 2 d’un jeu d’éléments sans sa ligne 1.</translation>
    </message>
    <message>
        <source>%1 lines carry text behind column 69, which is not read; the first is line %2.</source>
        <translation>%1 lignes portent du texte après la colonne 69, qui n’est pas lu&#xa0;; la première est la ligne %2.</translation>
    </message>
    <message>
        <source>%1 %2 is written as %3.</source>
        <translation>%1 %2 est écrit %3.</translation>
    </message>
    <message>
        <source>A TLE has no room for object %1; it ends at catalogue number 339999. Use OMM.</source>
        <translation>Un TLE n’a pas de place pour l’objet %1&#xa0;; il finit au numéro de catalogue 339999. Utilisez OMM.</translation>
    </message>
    <message>
        <source>A TLE writes years of two digits, 1957 to 2056: it cannot express %1.</source>
        <translation>Un TLE écrit les années sur deux chiffres, de 1957 à 2056&#xa0;: il ne peut pas exprimer %1.</translation>
    </message>
    <message>
        <source>A TLE has eight columns for the designator: %1 does not fit.</source>
        <translation>Un TLE a huit colonnes pour le désignateur&#xa0;: %1 n’y tient pas.</translation>
    </message>
    <message>
        <source>EPOCH %1 is written as %2.</source>
        <translation>EPOCH %1 est écrit %2.</translation>
    </message>
    <message>
        <source>A TLE has %1 columns for %2: %3 does not fit.</source>
        <translation>Un TLE a %1 colonnes pour %2&#xa0;: %3 n’y tient pas.</translation>
    </message>
    <message>
        <source>A TLE writes %1 as a fraction below 1: %2 does not fit.</source>
        <translation>Un TLE écrit %1 comme une fraction inférieure à 1&#xa0;: %2 n’y tient pas.</translation>
    </message>
    <message>
        <source>A TLE writes %1 with one digit of power: %2 does not fit.</source>
        <translation>Un TLE écrit %1 avec un seul chiffre d’exposant&#xa0;: %2 n’y tient pas.</translation>
    </message>
    <message>
        <source>The classification is no capital letter.</source>
        <translation>La classification n’est pas une lettre majuscule.</translation>
    </message>
    <message>
        <source>Ephemeris type %1 is not SGP4.</source>
        <translation>Le type d’éphéméride %1 n’est pas SGP4.</translation>
    </message>
    <message>
        <source>A TLE has four columns for the element set number: %1 does not fit.</source>
        <translation>Un TLE a quatre colonnes pour le numéro du jeu d’éléments&#xa0;: %1 n’y tient pas.</translation>
    </message>
    <message>
        <source>A TLE writes eccentricities below 1: %1 does not fit.</source>
        <translation>Un TLE écrit les excentricités inférieures à 1&#xa0;: %1 n’y tient pas.</translation>
    </message>
    <message>
        <source>The revolution number %1 is negative.</source>
        <translation>Le numéro de révolution %1 est négatif.</translation>
    </message>
    <message>
        <source>REV_AT_EPOCH %1 is written as %2.</source>
        <translation>REV_AT_EPOCH %1 est écrit %2.</translation>
    </message>
    <message>
        <source>Element sets belong to object %1, which is not there.</source>
        <translation>Des jeux d’éléments appartiennent à l’objet %1, qui n’est pas là.</translation>
    </message>
    <message>
        <source>An element set stands under another day than its epoch.</source>
        <translation>Un jeu d’éléments figure sous un autre jour que celui de son époque.</translation>
    </message>
    <message>
        <source>An element set has lost its name, originator or source.</source>
        <translation>Un jeu d’éléments a perdu son nom, son autorité d’origine ou sa source.</translation>
    </message>
    <message>
        <source>%1 element sets are listed and %2 are there.</source>
        <translation>%1 jeux d’éléments sont listés et %2 sont là.</translation>
    </message>
    <message>
        <source>The element history begins or ends elsewhere than is listed.</source>
        <translation>L’historique des éléments commence ou finit ailleurs que ce qui est listé.</translation>
    </message>
    <message>
        <source>The search knows other words than the object has.</source>
        <translation>La recherche connaît d’autres mots que ceux de l’objet.</translation>
    </message>
    <message>
        <source>The search has %1 objects, the catalogue %2.</source>
        <translation>La recherche a %1 objets, le catalogue %2.</translation>
    </message>
    <message>
        <source>The message is not the one that was received.</source>
        <translation>Le message n’est pas celui qui a été reçu.</translation>
    </message>
    <message>
        <source>The epoch of object %1 is unknown.</source>
        <translation>L’époque de l’objet %1 est inconnue.</translation>
    </message>
    <message>
        <source>An element of object %1 is no number.</source>
        <translation>Un élément de l’objet %1 n’est pas un nombre.</translation>
    </message>
    <message>
        <source>The store has lost a text of its element sets. Restore a backup with &quot;parallax store restore&quot;.</source>
        <translation>La base a perdu un texte de ses jeux d’éléments. Restaurez une sauvegarde avec «&#xa0;parallax store restore&#xa0;».</translation>
    </message>
    <message>
        <source>No object %1 is in the catalogue.</source>
        <translation>Aucun objet %1 n’est dans le catalogue.</translation>
    </message>
    <message>
        <source>A message has no content.</source>
        <translation>Un message n’a pas de contenu.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no kind of message; CDM, OEM, OPM and OMM are.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un type de message&#xa0;; il y a CDM, OEM, OPM et OMM.</translation>
    </message>
    <message>
        <source>No message %1 is in the store.</source>
        <translation>Aucun message %1 n’est dans la base.</translation>
    </message>
    <message>
        <source>%1 is not the number of an object.</source>
        <translation>%1 n’est pas le numéro d’un objet.</translation>
    </message>
    <message>
        <source>--%1 is given twice.</source>
        <translation>--%1 est donné deux fois.</translation>
    </message>
    <message>
        <source>Name the file to read; - is standard input.</source>
        <translation>Nommez le fichier à lire&#xa0;; - est l’entrée standard.</translation>
    </message>
    <message>
        <source>Name one file, not %1.</source>
        <translation>Nommez un seul fichier, non %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no mode; write improved or afspc.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un mode&#xa0;; écrivez improved ou afspc.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no gravity model; write wgs72, wgs72old or wgs84.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un modèle de gravité&#xa0;; écrivez wgs72, wgs72old ou wgs84.</translation>
    </message>
    <message>
        <source>The list ends with the leap second before %1 and lacks later ones; give a whole one.</source>
        <translation>La liste finit par la seconde intercalaire avant %1 et n’a pas les suivantes&#xa0;; donnez-en une entière.</translation>
    </message>
    <message>
        <source>The file has more findings than are listed; not listed: %1.</source>
        <translation>Le fichier a plus de constats qu’il n’en est listé&#xa0;; non listés&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 also holds messages without mean elements, which are passed over: %2. `orbit message` reads them.</source>
        <translation>%1 contient aussi des messages sans éléments moyens, qui sont laissés de côté&#xa0;: %2. `orbit message` les lit.</translation>
    </message>
    <message>
        <source>%1 holds no element set.</source>
        <translation>%1 ne contient pas de jeu d’éléments.</translation>
    </message>
    <message>
        <source>Of objects with several element sets the one current at %1 was taken; sets passed over: %2</source>
        <translation>Pour les objets à plusieurs jeux d’éléments, celui actuel à %1 a été pris&#xa0;; jeux laissés de côté&#xa0;: %2</translation>
    </message>
    <message>
        <source>The command wants --%1 and an instant behind it, like 2031-03-14T06:00:00Z.</source>
        <translation>La commande demande --%1 et un instant à la suite, comme 2031-03-14T06:00:00Z.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an instant; write it as 2031-03-14T06:00:00Z.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un instant&#xa0;; écrivez-le comme 2031-03-14T06:00:00Z.</translation>
    </message>
    <message>
        <source>%1 is outside the years 1900 to 2199.</source>
        <translation>%1 est hors des années 1900 à 2199.</translation>
    </message>
    <message>
        <source>The command wants --%1 and a number behind it.</source>
        <translation>La commande demande --%1 et un nombre à la suite.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number from %2 to %3.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nombre de %2 à %3.</translation>
    </message>
    <message>
        <source>The states are in %1 and %2; one frame is needed, EME2000, GCRF, TEME or ITRF, centred on the Earth.</source>
        <translation>Les états sont en %1 et %2&#xa0;; il faut un seul repère, EME2000, GCRF, TEME ou ITRF, centré sur la Terre.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no site; write latitude and longitude in degrees (north and east positive) and metres above the ellipsoid, like 52.1,5.2,10.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un site&#xa0;; écrivez la latitude et la longitude en degrés (nord et est positifs) et les mètres au-dessus de l’ellipsoïde, comme 52.1,5.2,10.</translation>
    </message>
    <message>
        <source>Say when: --at T,…, or --from T --to T --step SECONDS, or --minutes=M,….</source>
        <translation>Dites quand&#xa0;: --at T,…, ou --from T --to T --step SECONDES, ou --minutes=M,….</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of minutes from -100,000,000 to 100,000,000.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nombre de minutes de -100&#xa0;000&#xa0;000 à 100&#xa0;000&#xa0;000.</translation>
    </message>
    <message>
        <source>--to lies before --from.</source>
        <translation>--to est avant --from.</translation>
    </message>
    <message>
        <source>That makes more than %1 times.</source>
        <translation>Cela fait plus de %1 instants.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no frame; write teme, itrf or gcrf.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un repère&#xa0;; écrivez teme, itrf ou gcrf.</translation>
    </message>
    <message>
        <source>No Earth orientation is loaded: UT1 may be 0.9 s from UTC, and a position in ITRF off by 460 m in low orbit (frame_error_m says how much). Give a table with --eop.</source>
        <translation>Aucune orientation de la Terre n’est chargée&#xa0;: UT1 peut être à 0,9 s d’UTC, et une position en ITRF fausse de 460 m en orbite basse (frame_error_m dit de combien). Donnez une table avec --eop.</translation>
    </message>
    <message>
        <source>The Earth orientation table goes from %1 to %2; outside of it the last value is held (frame_error_m says what that is worth).</source>
        <translation>La table d’orientation de la Terre va de %1 à %2&#xa0;; au-dehors, la dernière valeur est maintenue (frame_error_m dit ce que cela vaut).</translation>
    </message>
    <message>
        <source>Objects: %1, approaches: %2, slow pairs: %3, objects without a state for a time: %4.
Pairs in a slice of time: %5; removed by cells %6, by straight pieces %7, by paths %8, by refinement %9</source>
        <translation>Objets&#xa0;: %1, rapprochements&#xa0;: %2, paires lentes&#xa0;: %3, objets sans état pendant un temps&#xa0;: %4.
Paires dans une tranche de temps&#xa0;: %5&#xa0;; écartées par cellules %6, par segments droits %7, par trajectoires %8, par affinement %9</translation>
    </message>
    <message>
        <source>--to does not lie after --from.</source>
        <translation>--to n’est pas après --from.</translation>
    </message>
    <message>
        <source>Elements more than %1 days from --from: %2. What is found with them is worth little, and approaches may be missed.</source>
        <translation>Éléments à plus de %1 jours de --from&#xa0;: %2. Ce qui est trouvé avec eux vaut peu, et des rapprochements peuvent manquer.</translation>
    </message>
    <message>
        <source>The file has no object %1.</source>
        <translation>Le fichier n’a pas d’objet %1.</translation>
    </message>
    <message>
        <source>The states end at %1, before STOP_TIME %2; the file may be cut off.</source>
        <translation>Les états finissent à %1, avant STOP_TIME %2&#xa0;; le fichier est peut-être tronqué.</translation>
    </message>
    <message>
        <source>A site or area needs a name.</source>
        <translation>Un site ou une zone doit avoir un nom.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no valid portion mark; write one like (U).</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une marque de portion valable&#xa0;; écrivez-en une comme (U).</translation>
    </message>
    <message>
        <source>Latitude is from -90 to 90, longitude from -180 to 180.</source>
        <translation>La latitude va de -90 à 90, la longitude de -180 à 180.</translation>
    </message>
    <message>
        <source>An area needs at least three corners.</source>
        <translation>Une zone doit avoir au moins trois sommets.</translation>
    </message>
    <message>
        <source>High</source>
        <extracomment>An orbit beyond the geosynchronous ones</extracomment>
        <translation>Haute</translation>
    </message>
    <message>
        <source>Decaying</source>
        <extracomment>An orbit so low that the object will come down within days</extracomment>
        <translation>En rentrée</translation>
    </message>
    <message>
        <source>no state</source>
        <extracomment>In place of a time of rise or set: there the propagation of the object ends</extracomment>
        <translation>sans état</translation>
    </message>
    <message>
        <source>before the span</source>
        <extracomment>In place of a time of rise: the object is up already when the span asked for begins</extracomment>
        <translation>avant l’intervalle</translation>
    </message>
    <message>
        <source>after the span</source>
        <extracomment>In place of a time of set: the object is still up when the span asked for ends</extracomment>
        <translation>après l’intervalle</translation>
    </message>
    <message>
        <source>day</source>
        <translation>jour</translation>
    </message>
    <message>
        <source>civil twilight</source>
        <translation>crépuscule civil</translation>
    </message>
    <message>
        <source>nautical twilight</source>
        <translation>crépuscule nautique</translation>
    </message>
    <message>
        <source>astronomical twilight</source>
        <translation>crépuscule astronomique</translation>
    </message>
    <message>
        <source>night</source>
        <translation>nuit</translation>
    </message>
    <message>
        <source>sunlit</source>
        <translation>éclairé</translation>
    </message>
    <message>
        <source>in half-shadow</source>
        <translation>dans la pénombre</translation>
    </message>
    <message>
        <source>in shadow</source>
        <translation>dans l’ombre</translation>
    </message>
    <message>
        <source>sunlit until %1</source>
        <translation>éclairé jusqu’à %1</translation>
    </message>
    <message>
        <source>sunlit from %1</source>
        <translation>éclairé à partir de %1</translation>
    </message>
    <message>
        <source>partly sunlit</source>
        <translation>éclairé en partie</translation>
    </message>
    <message>
        <source>Passes are searched over 366 days at most.</source>
        <translation>Les passages sont cherchés sur 366 jours au plus.</translation>
    </message>
    <message>
        <source>hears nothing of it</source>
        <translation>n’en apprend rien</translation>
    </message>
    <message>
        <source>does not know where it is</source>
        <translation>ne sait pas où il est</translation>
    </message>
    <message>
        <source>has coarse elements only</source>
        <translation>n’a que des éléments approchés</translation>
    </message>
    <message>
        <source>does not know its name and owner</source>
        <translation>ne connaît ni son nom ni son propriétaire</translation>
    </message>
    <message>
        <source>The span ends (%1) before it begins (%2).</source>
        <translation>L’intervalle finit (%1) avant de commencer (%2).</translation>
    </message>
    <message>
        <source>The step of %1 s is not above zero.</source>
        <translation>Le pas de %1 s n’est pas supérieur à zéro.</translation>
    </message>
    <message>
        <source>A plot over time covers 366 days at most.</source>
        <translation>Un graphique dans le temps couvre 366 jours au plus.</translation>
    </message>
    <message>
        <source>Steps of %1 s are more than 200,000 in this span.</source>
        <translation>Avec un pas de %1 s, cet intervalle compte plus de 200&#xa0;000 pas.</translation>
    </message>
    <message>
        <source>%1 has no state from %2 to %3: %4</source>
        <extracomment>%1 an object, %2 and %3 times, %4 a sentence that says why</extracomment>
        <translation>%1 n’a pas d’état de %2 à %3&#xa0;: %4</translation>
    </message>
    <message>
        <source>without a mark</source>
        <extracomment>An object of the picture that carries no marking</extracomment>
        <translation>sans marque</translation>
    </message>
    <message>
        <source>CLASSIFICATION NOT KNOWN</source>
        <translation>CLASSIFICATION INCONNUE</translation>
    </message>
    <message>
        <source>The file does not read back as CZML 1.0 of this span; nothing was handed out.</source>
        <translation>Le fichier ne se relit pas comme du CZML 1.0 de cet intervalle&#xa0;; rien n’a été remis.</translation>
    </message>
    <message>
        <source>The file reads back with a position of %1 numbers; nothing was handed out.</source>
        <translation>Le fichier se relit avec une position de %1 nombres&#xa0;; rien n’a été remis.</translation>
    </message>
    <message>
        <source>The file reads back with samples of %1 numbers; nothing was handed out.</source>
        <translation>Le fichier se relit avec des échantillons de %1 nombres&#xa0;; rien n’a été remis.</translation>
    </message>
    <message>
        <source>The file reads back with a sample at %1 s, which is none of the times; nothing was handed out.</source>
        <translation>Le fichier se relit avec un échantillon à %1 s, qui n’est aucun des instants&#xa0;; rien n’a été remis.</translation>
    </message>
    <message>
        <source>The file reads back with positions that do not fit their intervals; nothing was handed out.</source>
        <translation>Le fichier se relit avec des positions qui ne correspondent pas à leurs intervalles&#xa0;; rien n’a été remis.</translation>
    </message>
    <message>
        <source>The file reads back with more about the object than was to be; nothing was handed out.</source>
        <translation>Le fichier relu en dit plus sur l’objet qu’il ne devait&#xa0;; rien n’a été remis.</translation>
    </message>
    <message>
        <source>What was written is not JSON (%1: %2); nothing was handed out.</source>
        <translation>Ce qui a été écrit n’est pas du JSON (%1&#xa0;: %2)&#xa0;; rien n’a été remis.</translation>
    </message>
    <message>
        <source>What was written is empty; nothing was handed out.</source>
        <translation>Ce qui a été écrit est vide&#xa0;; rien n’a été remis.</translation>
    </message>
    <message>
        <source>The file takes no more (%1).</source>
        <translation>Le fichier n’accepte plus rien (%1).</translation>
    </message>
    <message>
        <source>No object of this picture has a position at the times asked for: there is nothing to write.</source>
        <translation>Aucun objet de cette image n’a de position aux instants demandés&#xa0;: il n’y a rien à écrire.</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>octet %1</translation>
    </message>
    <message>
        <source>Something follows the list.</source>
        <translation>Quelque chose suit la liste.</translation>
    </message>
    <message>
        <source>The list goes on without a comma, or does not end.</source>
        <translation>La liste continue sans virgule, ou ne finit pas.</translation>
    </message>
    <message>
        <source>A JSON list was expected.</source>
        <translation>Une liste JSON était attendue.</translation>
    </message>
    <message>
        <source>A JSON object was expected.</source>
        <translation>Un objet JSON était attendu.</translation>
    </message>
    <message>
        <source>The list ends within an object.</source>
        <translation>La liste finit à l’intérieur d’un objet.</translation>
    </message>
    <message>
        <source>An object of the list is larger than 64 MiB.</source>
        <translation>Un objet de la liste dépasse 64 Mio.</translation>
    </message>
    <message>
        <source>What was written is not XML (line %1: %2); nothing was handed out.</source>
        <translation>Ce qui a été écrit n’est pas du XML (ligne %1&#xa0;: %2)&#xa0;; rien n’a été remis.</translation>
    </message>
    <message>
        <source>The file reads back with something in &lt;%1&gt;, line %2, that was not to be; nothing was handed out.</source>
        <translation>Le fichier se relit avec, dans &lt;%1&gt;, ligne %2, quelque chose qui ne devait pas y être&#xa0;; rien n’a été remis.</translation>
    </message>
    <message>
        <source>Its name, owner or class has a character that XML cannot hold. Write CZML, or leave it out.</source>
        <translation>Son nom, son propriétaire ou sa classe a un caractère que XML ne peut pas contenir. Écrivez en CZML, ou omettez l’objet.</translation>
    </message>
    <message>
        <source>KML cannot write %1, a time within a leap second. Take another time, or CZML.</source>
        <translation>KML ne peut pas écrire %1, un instant dans une seconde intercalaire. Prenez un autre instant, ou CZML.</translation>
    </message>
    <message>
        <source>Times within a leap second, which KML cannot write, are left out: %1.</source>
        <translation>Les instants dans une seconde intercalaire, que KML ne peut pas écrire, sont omis&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The file reads back with the banner &quot;%1&quot;, which is not the picture&apos;s; nothing was handed out.</source>
        <translation>Le fichier se relit avec le bandeau «&#xa0;%1&#xa0;», qui n’est pas celui de l’image&#xa0;; rien n’a été remis.</translation>
    </message>
    <message>
        <source>The head of the file does not read back as it was to be; nothing was handed out.</source>
        <translation>L’en-tête du fichier ne se relit pas comme il devait&#xa0;; rien n’a été remis.</translation>
    </message>
    <message>
        <source>The file reads back with more objects than it was to hold; nothing was handed out.</source>
        <translation>Le fichier se relit avec plus d’objets qu’il ne devait en contenir&#xa0;; rien n’a été remis.</translation>
    </message>
    <message>
        <source>The file reads back with the object %1, &quot;%2&quot;, where another was to be; nothing was handed out.</source>
        <translation>Le fichier se relit avec l’objet %1, «&#xa0;%2&#xa0;», là où un autre était attendu&#xa0;; rien n’a été remis.</translation>
    </message>
    <message>
        <source>The file reads back with the mark &quot;%1&quot;, which is not the object&apos;s; nothing was handed out.</source>
        <translation>Le fichier se relit avec la marque «&#xa0;%1&#xa0;», qui n’est pas celle de l’objet&#xa0;; rien n’a été remis.</translation>
    </message>
    <message>
        <source>The file reads back with another owner or class; nothing was handed out.</source>
        <translation>Le fichier se relit avec un autre propriétaire ou une autre classe&#xa0;; rien n’a été remis.</translation>
    </message>
    <message>
        <source>The file reads back with other words about the object; nothing was handed out.</source>
        <translation>Le fichier se relit avec d’autres mots sur l’objet&#xa0;; rien n’a été remis.</translation>
    </message>
    <message>
        <source>The file reads back with the object somewhere else; nothing was handed out.</source>
        <translation>Le fichier se relit avec l’objet à un autre endroit&#xa0;; rien n’a été remis.</translation>
    </message>
    <message>
        <source>The file reads back with %1 objects and %2 positions, not as many as it was to hold; nothing was handed out.</source>
        <translation>Le fichier se relit avec %1 objets et %2 positions, et non le nombre qu’il devait contenir&#xa0;; rien n’a été remis.</translation>
    </message>
    <message>
        <source>That makes %1 times; a file takes at most %2. Take a step of %3 s or more, or a shorter span.</source>
        <translation>Cela fait %1 instants&#xa0;; un fichier en accepte %2 au plus. Prenez un pas de %3 s ou plus, ou un intervalle plus court.</translation>
    </message>
    <message>
        <source>That makes %1 positions; a file takes at most %2. Take fewer objects.</source>
        <translation>Cela fait %1 positions&#xa0;; un fichier en accepte %2 au plus. Prenez moins d’objets.</translation>
    </message>
    <message>
        <source>That makes %1 positions (%2 objects at %3 times); a file takes at most %4. Take a step of %5 s or more, or fewer objects.</source>
        <translation>Cela fait %1 positions (%2 objets à %3 instants)&#xa0;; un fichier en accepte %4 au plus. Prenez un pas de %5 s ou plus, ou moins d’objets.</translation>
    </message>
    <message>
        <source>The span has no beginning or no end.</source>
        <translation>L’intervalle n’a pas de début ou pas de fin.</translation>
    </message>
    <message>
        <source>The span ends at %1, before it begins at %2.</source>
        <translation>L’intervalle finit à %1, avant de commencer à %2.</translation>
    </message>
    <message>
        <source>A step of %1 s is not above zero.</source>
        <translation>Un pas de %1 s n’est pas supérieur à zéro.</translation>
    </message>
    <message>
        <source>The position is out of all reach.</source>
        <translation>La position est hors de toute portée.</translation>
    </message>
    <message>
        <source>Left out of the file: it has no position at any of the times. %1</source>
        <translation>Omis du fichier&#xa0;: il n’a de position à aucun des instants. %1</translation>
    </message>
    <message>
        <source>No position from %1 to %2. %3</source>
        <translation>Pas de position de %1 à %2. %3</translation>
    </message>
    <message>
        <source>Objects without a mark, for which the banner does not speak: %1.</source>
        <translation>Objets sans marque, pour lesquels le bandeau ne vaut pas&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Objects whose elements are more than %1 days from the times asked for, so that their positions mean little: %2.</source>
        <translation>Objets dont les éléments sont à plus de %1 jours des instants demandés, si bien que leurs positions ne disent pas grand-chose&#xa0;: %2.</translation>
    </message>
    <message>
        <source>&quot;orbit %1&quot; is no command; there are `orbit propagate`, `orbit passes`, `orbit screen`, `orbit message` and `orbit export`.</source>
        <translation>«&#xa0;orbit %1&#xa0;» n’est pas une commande&#xa0;; il y a `orbit propagate`, `orbit passes`, `orbit screen`, `orbit message` et `orbit export`.</translation>
    </message>
    <message>
        <source>Name the file to write with --out.</source>
        <translation>Nommez le fichier à écrire avec --out.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no format; czml and kml are.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un format&#xa0;; il y a czml et kml.</translation>
    </message>
    <message>
        <source>Say what to write with --format czml or --format kml, or end the file&apos;s name with it.</source>
        <translation>Dites quoi écrire avec --format czml ou --format kml, ou par la fin du nom du fichier.</translation>
    </message>
    <message>
        <source>Say when: --at T, or --from T --to T [--step SECONDS].</source>
        <translation>Dites quand&#xa0;: --at T, ou --from T --to T [--step SECONDES].</translation>
    </message>
    <message>
        <source>--%1 says how a nation gets it; name the nation with --for.</source>
        <translation>--%1 dit comment une nation le reçoit&#xa0;; nommez la nation avec --for.</translation>
    </message>
    <message>
        <source>Name the nation with --for, such as --for QMR.</source>
        <translation>Nommez la nation avec --for, comme --for QMR.</translation>
    </message>
    <message>
        <source>There is no face &quot;%1&quot; of a file; there are as-shown and as-received.</source>
        <translation>Il n’y a pas de face «&#xa0;%1&#xa0;» d’un fichier&#xa0;; il y a as-shown et as-received.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not understood: `orbit export` takes options alone.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas compris&#xa0;: `orbit export` n’accepte que des options.</translation>
    </message>
    <message>
        <source>The catalogue has no object %1.</source>
        <translation>Le catalogue n’a pas d’objet %1.</translation>
    </message>
    <message>
        <source>Left out of the file: no elements of it are known.</source>
        <translation>Omis du fichier&#xa0;: aucun élément n’en est connu.</translation>
    </message>
    <message>
        <source>Left out of the file: %1 may not have a position of it.</source>
        <translation>Omis du fichier&#xa0;: %1 ne peut pas en avoir la position.</translation>
    </message>
    <message>
        <source>%1 does not carry %2 files but %3: the file has to go another way.</source>
        <translation>%1 ne porte pas de fichiers %2 mais %3&#xa0;: le fichier doit passer par une autre voie.</translation>
    </message>
    <message>
        <source>No Earth orientation is loaded: UT1 may be 0.9 s from UTC. The file says how far positions may be off for that. Give a table with --eop.</source>
        <translation>Aucune orientation de la Terre n’est chargée&#xa0;: UT1 peut être à 0,9 s d’UTC. Le fichier dit de combien les positions peuvent être fausses de ce fait. Donnez une table avec --eop.</translation>
    </message>
    <message>
        <source>There is no view &quot;%1&quot; to render; there are review, matrix, globe and map.</source>
        <translation>Il n’y a pas de vue «&#xa0;%1&#xa0;» à dessiner&#xa0;; il y a review, matrix, globe et map.</translation>
    </message>
    <message>
        <source>`render %1` wants --out.</source>
        <translation>`render %1` demande --out.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no camera: write latitude, longitude in degrees and, for the globe, its distance from the centre of the Earth in radii (1.08 to 120): 30,15,4.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une caméra&#xa0;: écrivez la latitude, la longitude en degrés et, pour le globe, sa distance au centre de la Terre en rayons (1.08 à 120)&#xa0;: 30,15,4.</translation>
    </message>
    <message>
        <source>There is nothing to colour by called &quot;%1&quot;; there are orbit-class, owner, marking and age.</source>
        <translation>Il n’y a pas de coloration nommée «&#xa0;%1&#xa0;»&#xa0;; il y a orbit-class, owner, marking et age.</translation>
    </message>
    <message>
        <source>There is no object %1 in this picture.</source>
        <translation>Il n’y a pas d’objet %1 dans cette image.</translation>
    </message>
    <message>
        <source>exercise catalogue</source>
        <translation>catalogue d’exercice</translation>
    </message>
    <message>
        <source>catalogue of the store</source>
        <translation>catalogue de la base</translation>
    </message>
    <message>
        <source>Between the samples the fastest objects are shown up to %1 km from their paths. Take a shorter step.</source>
        <translation>Entre les points, les objets les plus rapides sont montrés jusqu’à %1 km de leur trajectoire. Prenez un pas plus court.</translation>
    </message>
    <message>
        <source>`render` writes PNG: &quot;%1&quot; has to end in .png.</source>
        <translation>`render` écrit du PNG : « %1 » doit se terminer par .png.</translation>
    </message>
    <message>
        <source>This system has no dictionary for the language &quot;%1&quot;. On Debian it is the package hunspell-%1.</source>
        <translation>Ce système n’a pas de dictionnaire pour la langue « %1 ». Sous Debian, c’est le paquet hunspell-%1.</translation>
    </message>
    <message>
        <source>The dictionary of the language &quot;%1&quot; uses letters that cannot be read.</source>
        <translation>Le dictionnaire de la langue « %1 » emploie des lettres illisibles.</translation>
    </message>
    <message>
        <source>What somebody else changed cannot be shown: %1 Close the product and open it again.</source>
        <translation>Ce que quelqu’un d’autre a modifié ne peut pas être montré&#xa0;: %1 Fermez le produit et rouvrez-le.</translation>
    </message>
    <message>
        <source>Version %1 is outside 0 to %2.</source>
        <translation>La version %1 n’est pas entre 0 et %2.</translation>
    </message>
    <message>
        <source>%1, which is not seen</source>
        <translation>%1, qui ne se voit pas</translation>
    </message>
    <message>
        <source>%1, which looks like “%2”</source>
        <translation>%1, qui ressemble à «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>%1; and %2 more</source>
        <extracomment>%1: letters by name; %2: how many are not named</extracomment>
        <translation>%1&#xa0;; et %2 de plus</translation>
    </message>
    <message>
        <source>A mark is written in plain letters. This one has %1.</source>
        <translation>Une marque s’écrit en lettres simples. Celle-ci contient %1.</translation>
    </message>
    <message>
        <source>Write it in plain letters</source>
        <translation>L’écrire en lettres simples</translation>
    </message>
    <message>
        <source>This is no whole XML: %1</source>
        <translation>Ce n’est pas un XML entier&#xa0;: %1</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>ligne %1, colonne %2</translation>
    </message>
    <message>
        <source>embedded picture, %1</source>
        <translation>image incorporée, %1</translation>
    </message>
    <message>
        <source>The old banner is %1; no portion mark was read to compare it with.</source>
        <translation>L’ancien bandeau est %1&#xa0;; aucune marque de portion n’a été lue à quoi le comparer.</translation>
    </message>
    <message>
        <source>The old banner is %1; by the IC rules the portions that bear a mark make %2 (RLP-01).</source>
        <translation>L’ancien bandeau est %1&#xa0;; selon les règles IC, les portions qui portent une marque donnent %2 (RLP-01).</translation>
    </message>
    <message>
        <source>The old banner is %1; by the DoD rules the portions that bear a mark make %2 (RLP-01).</source>
        <translation>L’ancien bandeau est %1&#xa0;; selon les règles DoD, les portions qui portent une marque donnent %2 (RLP-01).</translation>
    </message>
    <message>
        <source>The file was exported from here and then changed: %1 portions are as they were and keep their facts, %2 are changed or new and have none.</source>
        <translation>Le fichier a été exporté d’ici puis modifié&#xa0;: %1 portions sont telles quelles et gardent leurs faits, %2 sont modifiées ou nouvelles et n’en ont pas.</translation>
    </message>
    <message>
        <source>Pictures that are damaged, or not what their names say, are left out (%1).</source>
        <translation>Les images endommagées, ou qui ne sont pas ce que dit leur nom, sont omises (%1).</translation>
    </message>
    <message>
        <source>Office files (DOCX, PPTX, ODT, ODP, DOC, PPT, RTF), PDF, Markdown (.md), HTML (.html), flat ODF (.fodt, .fodp) and the scenario&apos;s JSON (.json) are read; text by the ending of its name.</source>
        <translation>Les fichiers bureautiques (DOCX, PPTX, ODT, ODP, DOC, PPT, RTF), PDF, Markdown (.md), HTML (.html), ODF plat (.fodt, .fodp) et le JSON du scénario (.json) sont lus&#xa0;; le texte d’après la fin de son nom.</translation>
    </message>
    <message>
        <source>It is %1. Office files (DOCX, PPTX, ODT, ODP, DOC, PPT, RTF), PDF, Markdown (.md), HTML (.html), flat ODF (.fodt, .fodp) and the scenario&apos;s JSON (.json) are read.</source>
        <translation>C’est %1. Les fichiers bureautiques (DOCX, PPTX, ODT, ODP, DOC, PPT, RTF), PDF, Markdown (.md), HTML (.html), ODF plat (.fodt, .fodp) et le JSON du scénario (.json) sont lus.</translation>
    </message>
    <message>
        <source>The file was read under limits of memory, time and output, but not in a room of its own: bubblewrap is missing, or may not run here.</source>
        <translation>Le fichier a été lu sous des limites de mémoire, de temps et de sortie, mais pas dans un espace à part&#xa0;: bubblewrap manque, ou ne peut pas fonctionner ici.</translation>
    </message>
    <message>
        <source>The reader of PDF broke off: the file is damaged, or needs more than %1 of memory.</source>
        <translation>Le lecteur de PDF s’est interrompu&#xa0;: le fichier est endommagé, ou demande plus de %1 de mémoire.</translation>
    </message>
    <message>
        <source>The reader of PDF</source>
        <translation>Le lecteur de PDF</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Ce fichier n’existe pas.</translation>
    </message>
    <message>
        <source>This is a folder, a pipe or a device, not a file.</source>
        <translation>C’est un dossier, un tube ou un périphérique, non un fichier.</translation>
    </message>
    <message>
        <source>Text that somebody deleted, and nobody has accepted that, is left out (%1): %2.</source>
        <translation>Le texte que quelqu’un a supprimé sans que personne l’ait accepté est omis (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Tables of contents and indexes repeat what the text says and are left out (%1): %2.</source>
        <translation>Les tables des matières et les index répètent ce que dit le texte et sont omis (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Drawn shapes without text are left out (%1): %2.</source>
        <translation>Les formes dessinées sans texte sont omises (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Properties of the file are left out (%1): %2.</source>
        <translation>Les propriétés du fichier sont omises (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Pages without text, scans or drawings, are not read (%1): %2.</source>
        <translation>Les pages sans texte, numérisations ou dessins, ne sont pas lues (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Files attached to the file are not read (%1).</source>
        <translation>Les fichiers joints au fichier ne sont pas lus (%1).</translation>
    </message>
    <message>
        <source>What is filled into a form may not be read (%1).</source>
        <translation>Ce qui est rempli dans un formulaire peut ne pas être lu (%1).</translation>
    </message>
    <message>
        <source>Text that somebody inserted, and nobody has accepted yet, is taken as text (%1): %2.</source>
        <translation>Le texte que quelqu’un a inséré sans que personne l’ait encore accepté est pris comme texte (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Fields are taken with what they show now (%1): %2.</source>
        <translation>Les champs sont pris avec ce qu’ils affichent (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Paragraphs of one table cell are taken together (%1): %2.</source>
        <translation>Les paragraphes d’une même cellule de tableau sont pris ensemble (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>A PDF has no paragraphs, lists or tables: they are put together from its lines and may be wrong. Compare them with the original (%1): %2.</source>
        <translation>Un PDF n’a ni paragraphes, ni listes, ni tableaux&#xa0;: ils sont reconstitués d’après ses lignes et peuvent être faux. Comparez-les avec l’original (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Words that were divided at the end of a line are joined (%1): %2.</source>
        <translation>Les mots coupés en fin de ligne sont rejoints (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Pictures are kept as they look; what else their files say is left out. No rule reads what a picture shows: look at each before it goes (%1): %2.</source>
        <translation>Les images sont gardées telles qu’on les voit&#xa0;; ce que leurs fichiers disent d’autre est omis. Aucune règle ne lit ce que montre une image&#xa0;: regardez chacune avant qu’elle parte (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Paragraphs behind a small sign are taken as footnotes; where in the text they belong is not known (%1): %2.</source>
        <translation>Les paragraphes derrière un petit signe sont pris pour des notes&#xa0;; leur place dans le texte n’est pas connue (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Lines with several marks and wide gaps are taken as rows of a table (%1): %2.</source>
        <translation>Les lignes à plusieurs marques et larges écarts sont prises pour des rangées d’un tableau (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Paragraphs that go on over the end of a page are joined (%1): %2.</source>
        <translation>Les paragraphes qui continuent après la fin d’une page sont rejoints (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>It is XML, but no flat ODF: it begins with &lt;%1&gt;, not with &lt;office:document&gt;.</source>
        <translation>C’est du XML, mais pas de l’ODF plat&#xa0;: il commence par &lt;%1&gt;, et non par &lt;office:document&gt;.</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>page %1</translation>
    </message>
    <message>
        <source>pictures, notes, attachments and forms: they could not be counted</source>
        <translation>images, annotations, pièces jointes et formulaires&#xa0;: ils n’ont pas pu être comptés</translation>
    </message>
    <message>
        <source>The PDF holds no text: its %1 pages are scans or drawings. Read it with a text recognition program first.</source>
        <translation>Le PDF ne contient pas de texte&#xa0;: ses %1 pages sont des numérisations ou des dessins. Passez-le d’abord par un programme de reconnaissance de texte.</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>The tables of the file have more than %1 cells.</source>
        <translation>Les tableaux du fichier ont plus de %1 cellules.</translation>
    </message>
    <message>
        <source>slide %1: %2</source>
        <translation>diapositive %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>It is a spreadsheet; texts and slides are read.</source>
        <translation>C’est une feuille de calcul&#xa0;; les textes et les diapositives sont lus.</translation>
    </message>
    <message>
        <source>It is a drawing; texts and slides are read.</source>
        <translation>C’est un dessin&#xa0;; les textes et les diapositives sont lus.</translation>
    </message>
    <message>
        <source>There is neither a text nor slides in it.</source>
        <translation>Il ne contient ni texte ni diapositives.</translation>
    </message>
    <message>
        <source>Lists are nested more than %1 deep.</source>
        <translation>Les listes sont imbriquées à plus de %1 niveaux.</translation>
    </message>
    <message>
        <source>The document has more than %1 elements.</source>
        <translation>Le document a plus de %1 éléments.</translation>
    </message>
    <message>
        <source>The file declares a document type or entities; nothing of that kind is read.</source>
        <translation>Le fichier déclare un type de document ou des entités&#xa0;; rien de tel n’est lu.</translation>
    </message>
    <message>
        <source>There is no element in it.</source>
        <translation>Il ne contient aucun élément.</translation>
    </message>
    <message>
        <source>There is no room for temporary files: %1.</source>
        <translation>Il n’y a pas de place pour des fichiers temporaires&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Office files are opened by LibreOffice, which is not installed here. Install libreoffice-writer-nogui and libreoffice-impress-nogui, or save the file as flat ODF (.fodt, .fodp), Markdown or HTML.</source>
        <translation>Les fichiers bureautiques sont ouverts par LibreOffice, qui n’est pas installé ici. Installez libreoffice-writer-nogui et libreoffice-impress-nogui, ou enregistrez le fichier en ODF plat (.fodt, .fodp), Markdown ou HTML.</translation>
    </message>
    <message>
        <source>LibreOffice broke off while it read the file: it is damaged, or needs more than %1 of memory.</source>
        <translation>LibreOffice s’est interrompu en lisant le fichier&#xa0;: il est endommagé, ou demande plus de %1 de mémoire.</translation>
    </message>
    <message>
        <source>LibreOffice could make nothing of the file: it is damaged, cut off, or encrypted.</source>
        <translation>LibreOffice n’a rien pu tirer du fichier&#xa0;: il est endommagé, coupé ou chiffré.</translation>
    </message>
    <message>
        <source>The file is cut off or damaged: its list of parts cannot be read (%1).</source>
        <translation>Le fichier est coupé ou endommagé&#xa0;: la liste de ses parties ne peut pas être lue (%1).</translation>
    </message>
    <message>
        <source>The file holds %1 parts; %2 are the most.</source>
        <translation>Le fichier contient %1 parties&#xa0;; le maximum est %2.</translation>
    </message>
    <message>
        <source>Part %1 of the file cannot be read.</source>
        <translation>La partie %1 du fichier ne peut pas être lue.</translation>
    </message>
    <message>
        <source>The file is encrypted. Open it in its own program, save it without a password, and import that.</source>
        <translation>Le fichier est chiffré. Ouvrez-le dans son programme, enregistrez-le sans mot de passe et importez celui-là.</translation>
    </message>
    <message>
        <source>Unpacked, the file has more than %1; that is the most.</source>
        <translation>Décompressé, le fichier fait plus de %1, qui est le maximum.</translation>
    </message>
    <message>
        <source>A part of the file unpacks to %1 times its size (%2): this is how zip bombs are made, and it is not opened.</source>
        <translation>Une partie du fichier se décompresse à %1 fois sa taille (%2)&#xa0;: c’est ainsi que se font les bombes ZIP, et il n’est pas ouvert.</translation>
    </message>
    <message>
        <source>Parts that lie outside the file were not fetched (%1): %2.</source>
        <translation>Les parties qui sont hors du fichier n’ont pas été cherchées (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>It is a spreadsheet (XLSX); texts and slides are read. Paste the table into a text document.</source>
        <translation>C’est une feuille de calcul (XLSX)&#xa0;; les textes et les diapositives sont lus. Collez le tableau dans un document texte.</translation>
    </message>
    <message>
        <source>It is an Office file, but neither a text nor slides.</source>
        <translation>C’est un fichier bureautique, mais ni un texte ni des diapositives.</translation>
    </message>
    <message>
        <source>The file has macros; none was run, and none is read.</source>
        <translation>Le fichier a des macros&#xa0;; aucune n’a été exécutée, et aucune n’est lue.</translation>
    </message>
    <message>
        <source>It is an OpenDocument file of the kind %1; texts and slides are read.</source>
        <translation>C’est un fichier OpenDocument du type %1&#xa0;; les textes et les diapositives sont lus.</translation>
    </message>
    <message>
        <source>It is a ZIP archive, no document. Unpack it and import what is in it.</source>
        <translation>C’est une archive ZIP, non un document. Décompressez-la et importez ce qu’elle contient.</translation>
    </message>
    <message>
        <source>The file is cut off: it is shorter than its own header.</source>
        <translation>Le fichier est coupé&#xa0;: il est plus court que son propre en-tête.</translation>
    </message>
    <message>
        <source>It is a spreadsheet (XLS); texts and slides are read. Paste the table into a text document.</source>
        <translation>C’est une feuille de calcul (XLS)&#xa0;; les textes et les diapositives sont lus. Collez le tableau dans un document texte.</translation>
    </message>
    <message>
        <source>It is a compound file, but neither a text nor slides; or it is cut off.</source>
        <translation>C’est un fichier composé, mais ni un texte ni des diapositives&#xa0;; ou il est coupé.</translation>
    </message>
    <message>
        <source>The file has %1; %2 are the most.</source>
        <translation>Le fichier a %1&#xa0;; le maximum est %2.</translation>
    </message>
    <message>
        <source>Its name says %1, but it is %2, and was read as that.</source>
        <translation>Son nom dit %1, mais c’est %2, et il a été lu comme tel.</translation>
    </message>
    <message>
        <source>For ourselves: this file holds the whole product and goes to nobody else.</source>
        <translation>Pour nous-mêmes&#xa0;: ce fichier contient le produit entier et ne va à personne d’autre.</translation>
    </message>
    <message>
        <source>The product cannot be written in this format.</source>
        <translation>Le produit ne peut pas être écrit dans ce format.</translation>
    </message>
    <message>
        <source>What the file says beside its text is damaged. Take it out (front matter, data-parallax, user-defined metadata) to import what the file shows.</source>
        <translation>Ce que le fichier dit à côté de son texte est endommagé. Ôtez-le (en-tête du fichier, data-parallax, métadonnées définies par l’utilisateur) pour importer ce que montre le fichier.</translation>
    </message>
    <message>
        <source>The PDF asks for a password. Save it without one, and import that.</source>
        <translation>Le PDF demande un mot de passe. Enregistrez-le sans et importez celui-là.</translation>
    </message>
    <message>
        <source>The PDF is encrypted in a way that is not known. Save it without, and import that.</source>
        <translation>Le PDF est chiffré d’une façon qui n’est pas connue. Enregistrez-le sans chiffrement et importez celui-là.</translation>
    </message>
    <message>
        <source>The PDF cannot be read: it is damaged or cut off.</source>
        <translation>Le PDF ne peut pas être lu&#xa0;: il est endommagé ou coupé.</translation>
    </message>
    <message>
        <source>%1 could not be started: %2.</source>
        <translation>%1 n’a pas pu être lancé&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Reading the file was cancelled.</source>
        <translation>La lecture du fichier a été annulée.</translation>
    </message>
    <message>
        <source>%1 took longer than %2 seconds and was ended. Split the file.</source>
        <translation>%1 a pris plus de %2 secondes et a été arrêté. Divisez le fichier.</translation>
    </message>
    <message>
        <source>%1 wrote more than %2 and was ended. Split the file.</source>
        <translation>%1 a écrit plus de %2 et a été arrêté. Divisez le fichier.</translation>
    </message>
    <message>
        <source>There is no room for temporary files.</source>
        <translation>Il n’y a pas de place pour des fichiers temporaires.</translation>
    </message>
    <message>
        <source>The file cannot be read, or there is no room for temporary files.</source>
        <translation>Le fichier ne peut pas être lu, ou il n’y a pas de place pour des fichiers temporaires.</translation>
    </message>
    <message>
        <source>Nothing was made.</source>
        <translation>Rien n’a été produit.</translation>
    </message>
    <message>
        <source>What was made cannot be read: %1.</source>
        <translation>Ce qui a été produit ne peut pas être lu&#xa0;: %1.</translation>
    </message>
    <message>
        <source>What was made has more than %1.</source>
        <translation>Ce qui a été produit fait plus de %1.</translation>
    </message>
    <message>
        <source>The copy is damaged (%1): the disk may be failing, or the store.</source>
        <translation>La copie est endommagée (%1)&#xa0;: le disque faiblit peut-être, ou la base.</translation>
    </message>
    <message>
        <source>The backup could not be written to disk. Check the disk&apos;s space and health.</source>
        <translation>La sauvegarde n’a pas pu être écrite sur le disque. Vérifiez la place et l’état du disque.</translation>
    </message>
    <message>
        <source>The backup could not be given its name. Allow writing in %1.</source>
        <translation>La sauvegarde n’a pas pu recevoir son nom. Autorisez l’écriture dans %1.</translation>
    </message>
    <message>
        <source>The backup was broken off.</source>
        <translation>La sauvegarde a été interrompue.</translation>
    </message>
    <message>
        <source>The disk has no room left for the store (%1). Make room on it; what was not saved is then saved.</source>
        <translation>Le disque n’a plus de place pour la base (%1). Faites-en&#xa0;; ce qui n’était pas enregistré l’est alors.</translation>
    </message>
    <message>
        <source>searching</source>
        <translation>recherche</translation>
    </message>
    <message>
        <source>The search was cancelled.</source>
        <translation>La recherche a été annulée.</translation>
    </message>
    <message>
        <source>The store is of an earlier version and is brought up to this one only after a backup, which could not be made. %1</source>
        <translation>La base est d’une version antérieure et n’est mise à celle-ci qu’après une sauvegarde, qui n’a pas pu être faite. %1</translation>
    </message>
    <message>
        <source>The pictures have %1 together; %2 are the most.</source>
        <translation>Les images font ensemble %1&#xa0;; le maximum est %2.</translation>
    </message>
    <message>
        <source>The product has no picture %1.</source>
        <translation>Le produit n’a pas d’image %1.</translation>
    </message>
    <message>
        <source>Picture %1 is damaged: its bytes are not what its name says.</source>
        <translation>L’image %1 est endommagée&#xa0;: ses octets ne sont pas ce que dit son nom.</translation>
    </message>
    <message>
        <source>--format is json, html, md or fodt.</source>
        <translation>--format est json, html, md ou fodt.</translation>
    </message>
    <message>
        <source>Name the folder for the files with --out.</source>
        <translation>Nommez le dossier des fichiers avec --out.</translation>
    </message>
    <message>
        <source>The store has made no backup that is sound; &quot;parallax store backups&quot; lists them.</source>
        <translation>La base n’a fait aucune sauvegarde saine&#xa0;; «&#xa0;parallax store backups&#xa0;» les liste.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number from 1 on.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nombre à partir de 1.</translation>
    </message>
    <message>
        <source>Nothing to search for. Write a word, a &quot;phrase&quot;, mark:NF or product:ID; -word alone only says what is not wanted.</source>
        <translation>Rien à chercher. Écrivez un mot, une «&#xa0;phrase&#xa0;», mark:NF ou product:ID&#xa0;; -mot seul dit seulement ce qui n’est pas voulu.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no position; &quot;store versions&quot; lists them.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une position&#xa0;; «&#xa0;store versions&#xa0;» les liste.</translation>
    </message>
    <message>
        <source>daily backup, %1</source>
        <translation>sauvegarde quotidienne, %1</translation>
    </message>
    <message>
        <source>before a newer version changed the store, %1</source>
        <translation>avant qu’une version plus récente modifie la base, %1</translation>
    </message>
    <message>
        <source>The backup was not restored</source>
        <translation>La sauvegarde n’a pas été restaurée</translation>
    </message>
    <message>
        <source>Today&apos;s backup was not made.</source>
        <translation>La sauvegarde du jour n’a pas été faite.</translation>
    </message>
    <message>
        <source>What LibreOffice made cannot be read again.</source>
        <translation>Ce que LibreOffice a produit ne peut pas être relu.</translation>
    </message>
    <message>
        <source>What LibreOffice made names more than the copy does, in the properties of the file. Nothing was handed out.</source>
        <translation>Ce que LibreOffice a produit nomme plus que la copie, dans les propriétés du fichier. Rien n’a été remis.</translation>
    </message>
    <message>
        <source>What LibreOffice made does not read back as the copy. Nothing was handed out. Choose another format.</source>
        <translation>Ce que LibreOffice a produit ne se relit pas comme la copie. Rien n’a été remis. Choisissez un autre format.</translation>
    </message>
    <message>
        <source>Such a file cannot be read again as the same product. Choose flat ODF, HTML, Markdown or JSON.</source>
        <translation>Un tel fichier ne peut pas être relu comme le même produit. Choisissez ODF plat, HTML, Markdown ou JSON.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no format; json, html, md, pdf, fodt, odt, docx and pdfa are.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un format&#xa0;; il y a json, html, md, pdf, fodt, odt, docx et pdfa.</translation>
    </message>
    <message>
        <source>json, html, md, pdf, fodt, odt, docx or pdfa.</source>
        <translation>json, html, md, pdf, fodt, odt, docx ou pdfa.</translation>
    </message>
    <message>
        <source>The name is not what it looks like: characters in it are not seen, or belong to another alphabet: %1. It is kept as it is.</source>
        <translation>Le nom n’est pas ce dont il a l’air : des caractères ne se voient pas, ou sont d’un autre alphabet : %1. Il est gardé tel quel.</translation>
    </message>
    <message>
        <source>Words are not what they look like: characters in them are not seen, or belong to another alphabet. They are kept as they are; a search does not find them and no rule knows them until they are typed anew (%1): %2.</source>
        <translation>Des mots ne sont pas ce dont ils ont l’air : des caractères ne se voient pas, ou sont d’un autre alphabet. Ils sont gardés tels quels ; une recherche ne les trouve pas et aucune règle ne les connaît tant qu’ils ne sont pas tapés à nouveau (%1) : %2.</translation>
    </message>
    <message>
        <source>There is a file of this name. Choose another name for the copy.</source>
        <translation>Un fichier porte déjà ce nom. Choisissez un autre nom pour la copie.</translation>
    </message>
    <message>
        <source>The store could not be copied: %1.</source>
        <translation>La base n’a pas pu être copiée : %1.</translation>
    </message>
    <message>
        <source>The copy cannot be written either. Choose another folder.</source>
        <translation>La copie ne peut pas être écrite non plus. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The copy has faults (%1: %2): another program may have written meanwhile, or the store is damaged. Try again, or restore a backup.</source>
        <translation>La copie a des défauts (%1 : %2) : un autre programme a pu écrire entre-temps, ou la base est endommagée. Réessayez, ou restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>The store was not copied</source>
        <translation>La base n’a pas été copiée</translation>
    </message>
    <message>
        <source>There is no value here.</source>
        <translation>Il n’y a pas de valeur ici.</translation>
    </message>
    <message>
        <source>Only whole numbers up to 2^53 - 1 can stand in an entry; write others as text.</source>
        <translation>Une inscription ne contient que des nombres entiers jusqu’à 2^53 − 1&#xa0;; écrivez les autres comme du texte.</translation>
    </message>
    <message>
        <source>The text holds half a character.</source>
        <translation>Le texte contient la moitié d’un caractère.</translation>
    </message>
    <message>
        <source>Entry %1 is missing.</source>
        <translation>L’inscription %1 manque.</translation>
    </message>
    <message>
        <source>Entries %1 to %2 are missing.</source>
        <translation>Les inscriptions %1 à %2 manquent.</translation>
    </message>
    <message>
        <source>Entry %1 stands behind entry %2.</source>
        <translation>L’inscription %1 se trouve après l’inscription %2.</translation>
    </message>
    <message>
        <source>The first entry names one before it.</source>
        <translation>La première inscription en nomme une autre avant elle.</translation>
    </message>
    <message>
        <source>Entry %1 was made behind another entry %2 than the one that stands here.</source>
        <translation>L’inscription %1 a été faite après une inscription %2 qui n’est pas celle qui se trouve ici.</translation>
    </message>
    <message>
        <source>Entry %1 was altered: its digest is not that of what it says.</source>
        <translation>L’inscription %1 a été modifiée&#xa0;: son empreinte n’est pas celle de ce qu’elle dit.</translation>
    </message>
    <message>
        <source>Entry %1 is not the one that the head kept elsewhere names: the ledger was made anew from here or before.</source>
        <translation>L’inscription %1 n’est pas celle que nomme la tête conservée ailleurs&#xa0;: le registre a été refait à partir d’ici ou d’avant.</translation>
    </message>
    <message>
        <source>Entry %1 has no signature, and does not count without one.</source>
        <translation>L’inscription %1 n’est pas signée, et ne compte pas sans signature.</translation>
    </message>
    <message>
        <source>Entry %1 is signed with a key that no entry before it names.</source>
        <translation>L’inscription %1 est signée d’une clé qu’aucune inscription antérieure ne nomme.</translation>
    </message>
    <message>
        <source>Entry %1 says that %2 acted and is signed with the key of %3.</source>
        <translation>L’inscription %1 dit que %2 a agi, et elle est signée de la clé de %3.</translation>
    </message>
    <message>
        <source>Entry %1 is signed with a key of %2 that another one had replaced.</source>
        <translation>L’inscription %1 est signée d’une clé de %2 qu’une autre avait remplacée.</translation>
    </message>
    <message>
        <source>The signature of entry %1 is not that of %2 over what it says.</source>
        <translation>La signature de l’inscription %1 n’est pas celle de %2 sur ce qu’elle dit.</translation>
    </message>
    <message>
        <source>Entry %1 names a key that cannot be read.</source>
        <translation>L’inscription %1 nomme une clé qui ne peut pas être lue.</translation>
    </message>
    <message>
        <source>Entry %1 of %2 names a key of %3.</source>
        <translation>L’inscription %1 de %2 nomme une clé de %3.</translation>
    </message>
    <message>
        <source>Entry %1 replaces a key of %2 that no entry names.</source>
        <translation>L’inscription %1 remplace une clé de %2 qu’aucune inscription ne nomme.</translation>
    </message>
    <message>
        <source>Entry %1 names a second key of %2 and does not say that it replaces the first.</source>
        <translation>L’inscription %1 nomme une seconde clé de %2 sans dire qu’elle remplace la première.</translation>
    </message>
    <message>
        <source>%1 has had a new key since entry %2: ask them whether they made it.</source>
        <translation>%1 a une nouvelle clé depuis l’inscription %2&#xa0;: demandez-lui si c’est bien la sienne.</translation>
    </message>
    <message>
        <source>Entry %1 cannot be read: %2</source>
        <translation>L’inscription %1 ne peut pas être lue&#xa0;: %2</translation>
    </message>
    <message>
        <source>The ledger ends with entry %1; it had %2 when its head was kept elsewhere. Its end was cut off.</source>
        <translation>Le registre se termine par l’inscription %1&#xa0;; il en avait %2 lorsque sa tête a été conservée ailleurs. Sa fin a été coupée.</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; of the ledger entry is missing or not what it should be.</source>
        <translation>Le champ «&#xa0;%1&#xa0;» de l’inscription manque ou n’est pas ce qu’il devrait être.</translation>
    </message>
    <message>
        <source>A ledger entry has no field &quot;%1&quot;.</source>
        <translation>Une inscription du registre n’a pas de champ «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>A ledger&apos;s head is written as its number, a colon and %1 hexadecimal digits.</source>
        <translation>La tête d’un registre s’écrit&#xa0;: son numéro, un deux-points et %1 chiffres hexadécimaux.</translation>
    </message>
    <message>
        <source>%1 has a key already.</source>
        <translation>%1 a déjà une clé.</translation>
    </message>
    <message>
        <source>The passphrase of a key has %1 letters at least.</source>
        <translation>La phrase secrète d’une clé compte au moins %1 lettres.</translation>
    </message>
    <message>
        <source>The key cannot be kept (%1). Allow writing in %2.</source>
        <translation>La clé ne peut pas être conservée (%1). Autorisez l’écriture dans %2.</translation>
    </message>
    <message>
        <source>no folder</source>
        <translation>pas de dossier</translation>
    </message>
    <message>
        <source>The key of %1 cannot be read: %2</source>
        <translation>La clé de %1 ne peut pas être lue&#xa0;: %2</translation>
    </message>
    <message>
        <source>This is the key of %1, not of %2.</source>
        <translation>Cette clé est celle de %1, pas celle de %2.</translation>
    </message>
    <message>
        <source>A certificate holds names of 1 to %1 letters.</source>
        <translation>Un certificat porte des noms de 1 à %1 lettres.</translation>
    </message>
    <message>
        <source>The key could not be made.</source>
        <translation>La clé n’a pas pu être créée.</translation>
    </message>
    <message>
        <source>The key could not be sealed.</source>
        <translation>La clé n’a pas pu être scellée.</translation>
    </message>
    <message>
        <source>The file of the key holds no certificate of a person.</source>
        <translation>Le fichier de la clé ne contient le certificat d’aucune personne.</translation>
    </message>
    <message>
        <source>The passphrase is not the one that the key was sealed with.</source>
        <translation>Cette phrase secrète n’est pas celle qui a scellé la clé.</translation>
    </message>
    <message>
        <source>The file of the key holds no key.</source>
        <translation>Le fichier de la clé ne contient pas de clé.</translation>
    </message>
    <message>
        <source>The key is not the one of its certificate.</source>
        <translation>La clé n’est pas celle de son certificat.</translation>
    </message>
    <message>
        <source>Signing failed.</source>
        <translation>La signature a échoué.</translation>
    </message>
    <message>
        <source>This is no certificate of a person with a key on %1.</source>
        <translation>Ce n’est le certificat d’aucune personne ayant une clé sur %1.</translation>
    </message>
    <message>
        <source>A passphrase has %1 letters at most.</source>
        <translation>Une phrase secrète compte au plus %1 lettres.</translation>
    </message>
    <message>
        <source>The product has no portion &quot;%1&quot;; it may have been removed.</source>
        <translation>Le produit n’a pas de portion «&#xa0;%1&#xa0;»&#xa0;; elle a peut-être été retirée.</translation>
    </message>
    <message>
        <source>No object of the picture has a facet &quot;%1&quot;.</source>
        <translation>Aucun objet de l’image n’a de facette «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Nobody in the policy pack has the authority to decide on %1 (originator %2). Ask the originator.</source>
        <translation>Personne dans le jeu de politiques n’est habilité à décider de %1 (autorité d’origine %2). Consultez l’autorité d’origine.</translation>
    </message>
    <message>
        <source>%1 has no authority over %2 (originator, level or category). These have: %3. Route the request to one of them.</source>
        <translation>%1 n’est pas habilité pour %2 (autorité d’origine, niveau ou catégorie). Le sont&#xa0;: %3. Transmettez la demande à l’un d’eux.</translation>
    </message>
    <message>
        <source>An originator&apos;s answer is recorded with how it came and from whom.</source>
        <translation>La réponse d’une autorité d’origine s’enregistre avec la manière dont elle est venue et de qui.</translation>
    </message>
    <message>
        <source>A denial says why: write the reason.</source>
        <translation>Un refus dit pourquoi&#xa0;: écrivez la raison.</translation>
    </message>
    <message>
        <source>Decision %1 of %2 on like facts says the opposite: write the reason why this one differs.</source>
        <translation>La décision %1 du %2 sur des faits semblables dit le contraire&#xa0;: écrivez pourquoi celle-ci diffère.</translation>
    </message>
    <message>
        <source>A decision says this.</source>
        <translation>Une décision le dit.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no ruling.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une décision connue.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of fdo, originator.</source>
        <translation>«&#xa0;%1&#xa0;» n’est ni fdo ni originator.</translation>
    </message>
    <message>
        <source>A grant names the text that it is for, by its digest.</source>
        <translation>Un accord nomme par son empreinte le texte pour lequel il vaut.</translation>
    </message>
    <message>
        <source>The requests are a JSON object with a list &quot;requests&quot;.</source>
        <translation>Les demandes sont un objet JSON avec une liste «&#xa0;requests&#xa0;».</translation>
    </message>
    <message>
        <source>There is a request %1 already.</source>
        <translation>Il y a déjà une demande %1.</translation>
    </message>
    <message>
        <source>There is no request %1.</source>
        <translation>Il n’y a pas de demande %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is nothing that is done to a request.</source>
        <translation>«&#xa0;%1&#xa0;» n’est rien que l’on fasse à une demande.</translation>
    </message>
    <message>
        <source>There is no decision %1 of another person to confirm.</source>
        <translation>Il n’y a pas de décision %1 d’une autre personne à confirmer.</translation>
    </message>
    <message>
        <source>There is a decision %1 already.</source>
        <translation>Il y a déjà une décision %1.</translation>
    </message>
    <message>
        <source>%1 signed a decision that says it is of %2.</source>
        <translation>%1 a signé une décision qui se dit de %2.</translation>
    </message>
    <message>
        <source>It counts, since it denies. %1</source>
        <translation>Elle compte, puisqu’elle refuse. %1</translation>
    </message>
    <message>
        <source>There is no decision %1 to revoke.</source>
        <translation>Il n’y a pas de décision %1 à révoquer.</translation>
    </message>
    <message>
        <source>%1 has no delegated authority, which taking back a denial needs.</source>
        <translation>%1 n’a pas de délégation, nécessaire pour revenir sur un refus.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no register of consents.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un registre de consentements.</translation>
    </message>
    <message>
        <source>The record has no id.</source>
        <translation>L’enregistrement n’a pas d’identifiant.</translation>
    </message>
    <message>
        <source>%1 has no delegated authority, which ending a refusal needs.</source>
        <translation>%1 n’a pas de délégation, nécessaire pour mettre fin à un refus.</translation>
    </message>
    <message>
        <source>A request says this.</source>
        <translation>Une demande le dit.</translation>
    </message>
    <message>
        <source>A request names the portions or facets that it asks for.</source>
        <translation>Une demande nomme les portions ou les facettes qu’elle demande.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of copy, show.</source>
        <translation>«&#xa0;%1&#xa0;» n’est ni copy ni show.</translation>
    </message>
    <message>
        <source>A category is a number from 1 to 8.</source>
        <translation>Une catégorie est un nombre de 1 à 8.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no level.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un niveau.</translation>
    </message>
    <message>
        <source>Decision %1 is on record, and does not count here: it was made for another text or another network, its official lacks the authority or the second signature, or its condition is not understood.</source>
        <translation>La décision %1 est enregistrée et ne compte pas ici&#xa0;: elle vaut pour un autre texte ou un autre réseau, il manque à son responsable l’habilitation ou la seconde signature, ou sa condition n’est pas comprise.</translation>
    </message>
    <message>
        <source>Entry %1 of the ledger cannot be read: %2.</source>
        <translation>L’entrée %1 du registre ne peut être lue&#xa0;: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no kind of entry</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un genre d’entrée</translation>
    </message>
    <message>
        <source>its content is no JSON object</source>
        <translation>son contenu n’est pas un objet JSON</translation>
    </message>
    <message>
        <source>its content is not as this program writes it</source>
        <translation>son contenu n’est pas tel que ce programme l’écrit</translation>
    </message>
    <message>
        <source>The index names other things than entry %1 speaks of.</source>
        <translation>L’index nomme autre chose que ce dont parle l’entrée %1.</translation>
    </message>
    <message>
        <source>An entry of this kind counts only with a signature, and nobody&apos;s key is open. Open yours with its passphrase.</source>
        <translation>Une telle entrée ne compte que signée, et aucune clé n’est ouverte. Ouvrez la vôtre avec sa phrase secrète.</translation>
    </message>
    <message>
        <source>%1 acts and the key is that of %2. Open the key of who acts.</source>
        <translation>%1 agit et la clé est celle de %2. Ouvrez la clé de qui agit.</translation>
    </message>
    <message>
        <source>The check was broken off.</source>
        <translation>Le contrôle a été interrompu.</translation>
    </message>
    <message>
        <source>The index names entries that are not there.</source>
        <translation>L’index nomme des entrées qui n’existent pas.</translation>
    </message>
    <message>
        <source>The ledger of this store has begun: a policy change is an entry that somebody signs. Name who acts.</source>
        <translation>Le registre de cette base a commencé&#xa0;: un changement de politique est une entrée que quelqu’un signe. Dites qui agit.</translation>
    </message>
    <message>
        <source>Part &quot;%1&quot; of the policy pack has no entry in the ledger.</source>
        <translation>La partie «&#xa0;%1&#xa0;» du jeu de politiques n’a pas d’entrée dans le registre.</translation>
    </message>
    <message>
        <source>Part &quot;%1&quot; of the policy pack is not the one of its last entry in the ledger: it was changed beside it.</source>
        <translation>La partie «&#xa0;%1&#xa0;» du jeu de politiques n’est pas celle de sa dernière entrée dans le registre&#xa0;: elle a été changée à côté de lui.</translation>
    </message>
    <message>
        <source>Part &quot;%1&quot; of the policy pack is in the ledger and not in the store.</source>
        <translation>La partie «&#xa0;%1&#xa0;» du jeu de politiques est dans le registre et non dans la base.</translation>
    </message>
    <message>
        <source>The backup %1 has entries up to %2 and the store only up to %3: it was restored from an earlier one, or its end was cut off.</source>
        <translation>La sauvegarde %1 a des entrées jusqu’à %2 et la base seulement jusqu’à %3&#xa0;: elle a été restaurée d’une plus ancienne, ou sa fin a été coupée.</translation>
    </message>
    <message>
        <source>A policy change counts only with a signature, and nobody&apos;s key is open.</source>
        <translation>Un changement de politique ne compte que signé, et aucune clé n’est ouverte.</translation>
    </message>
    <message>
        <source>Who acts, by the id in the policy pack.</source>
        <translation>Qui agit, par l’identifiant du jeu de politiques.</translation>
    </message>
    <message>
        <source>A file with the passphrase of the key in its first line.</source>
        <translation>Un fichier dont la première ligne est la phrase secrète de la clé.</translation>
    </message>
    <message>
        <source>The folder of the keys; by default the one under the user&apos;s data folder.</source>
        <translation>Le dossier des clés&#xa0;; par défaut celui du dossier de données de l’utilisateur.</translation>
    </message>
    <message>
        <source>When it happened; by default now.</source>
        <translation>Quand cela s’est passé&#xa0;; par défaut maintenant.</translation>
    </message>
    <message>
        <source>Say who acts with --as.</source>
        <translation>Dites qui agit avec --as.</translation>
    </message>
    <message>
        <source>The passphrase cannot be read: %1</source>
        <translation>La phrase secrète ne peut être lue&#xa0;: %1</translation>
    </message>
    <message>
        <source>It stands in the ledger as entry %1 and does not count: %2</source>
        <translation>Elle figure au registre comme entrée %1 et ne compte pas&#xa0;: %2</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Le fichier ne peut être lu&#xa0;: %1</translation>
    </message>
    <message>
        <source>This is no JSON object.</source>
        <translation>Ceci n’est pas un objet JSON.</translation>
    </message>
    <message>
        <source>There is no request %1; &quot;request list&quot; names them.</source>
        <translation>Il n’y a pas de demande %1&#xa0;; «&#xa0;request list&#xa0;» les nomme.</translation>
    </message>
    <message>
        <source>This wants --%1.</source>
        <translation>Il faut --%1.</translation>
    </message>
    <message>
        <source>The request has no comment &quot;%1&quot;.</source>
        <translation>La demande n’a pas de commentaire «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no network of the policy.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un réseau de la politique.</translation>
    </message>
    <message>
        <source>Name the requests to decide on.</source>
        <translation>Nommez les demandes à décider.</translation>
    </message>
    <message>
        <source>&quot;request %1&quot; is not understood.</source>
        <translation>«&#xa0;request %1&#xa0;» n’est pas compris.</translation>
    </message>
    <message>
        <source>&quot;decision %1&quot; is not understood.</source>
        <translation>«&#xa0;decision %1&#xa0;» n’est pas compris.</translation>
    </message>
    <message>
        <source>&quot;consent %1&quot; is not understood.</source>
        <translation>«&#xa0;consent %1&#xa0;» n’est pas compris.</translation>
    </message>
    <message>
        <source>The ledger cannot be read: %1</source>
        <translation>Le registre ne peut être lu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Say what to do with the ledger.</source>
        <translation>Dites quoi faire du registre.</translation>
    </message>
    <message>
        <source>&quot;ledger %1&quot; is not understood.</source>
        <translation>«&#xa0;ledger %1&#xa0;» n’est pas compris.</translation>
    </message>
    <message>
        <source>This is signed: open the key of %1 first, by a click on who acts below.</source>
        <translation>Ceci se signe&#xa0;: ouvrez d’abord la clé de %1, d’un clic en bas sur qui agit.</translation>
    </message>
    <message>
        <source>The released text says %1, which a portion of a higher level says that this audience does not get in full.</source>
        <translation>Le texte communiqué dit %1, que dit une portion de niveau plus élevé que ces lecteurs n’ont pas en entier.</translation>
    </message>
    <message>
        <source>A marking here names others than those who receive the file: %1.</source>
        <translation>Une marque nomme ici d’autres que les destinataires du fichier&#xa0;: %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands here: it names %2, which this audience may not know.</source>
        <translation>«&#xa0;%1&#xa0;» figure ici&#xa0;: cela nomme %2, que ces lecteurs ne peuvent connaître.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands here, another form of the name of %2, which this audience may not know.</source>
        <translation>«&#xa0;%1&#xa0;» figure ici, autre forme du nom de %2, que ces lecteurs ne peuvent connaître.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands here: a portion protects information of %2.</source>
        <translation>«&#xa0;%1&#xa0;» figure ici&#xa0;: une portion protège une information de %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands here, a quantity from a text of %2 that this audience does not get.</source>
        <translation>«&#xa0;%1&#xa0;» figure ici, une quantité d’un texte de %2 que ces lecteurs n’ont pas.</translation>
    </message>
    <message>
        <source>The marking &quot;%1&quot; of %2 stands here, which is ours; a copy has its own.</source>
        <translation>La marque «&#xa0;%1&#xa0;» de %2 figure ici, qui est la nôtre&#xa0;; une copie a la sienne.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands here, a control or programme of %2.</source>
        <translation>«&#xa0;%1&#xa0;» figure ici, un contrôle ou un programme de %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands here, the digest of something withheld in %2: whoever guesses the text can prove it.</source>
        <translation>«&#xa0;%1&#xa0;» figure ici, l’empreinte d’une chose retenue de %2&#xa0;: qui devine le texte peut le prouver.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands here, our id of %2, which is not in this copy.</source>
        <translation>«&#xa0;%1&#xa0;» figure ici, notre identifiant de %2, qui n’est pas dans cette copie.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands here, from the metadata of %2.</source>
        <translation>«&#xa0;%1&#xa0;» figure ici, tiré des métadonnées de %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands here, from the authority block or source list of %2.</source>
        <translation>«&#xa0;%1&#xa0;» figure ici, tiré du bloc d’autorité ou de la liste des sources de %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands here, the name of a file of %2.</source>
        <translation>«&#xa0;%1&#xa0;» figure ici, le nom d’un fichier de %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands here, a layer of %2 that this audience does not get.</source>
        <translation>«&#xa0;%1&#xa0;» figure ici, une couche de %2 que ces lecteurs n’ont pas.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands here, from an alternative text of %2 that this audience does not get.</source>
        <translation>«&#xa0;%1&#xa0;» figure ici, d’un texte de remplacement de %2 que ces lecteurs n’ont pas.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands here, from a text of %2 that this audience does not get.</source>
        <translation>«&#xa0;%1&#xa0;» figure ici, d’un texte de %2 que ces lecteurs n’ont pas.</translation>
    </message>
    <message>
        <source>Write the file anew with metadata of its own.</source>
        <translation>Récrire le fichier avec des métadonnées à lui.</translation>
    </message>
    <message>
        <source>Take out what is not shown (changes, comments, hidden text, attachments), and write the file anew.</source>
        <translation>Retirer ce qui n’est pas montré (modifications, commentaires, texte caché, pièces jointes) et récrire le fichier.</translation>
    </message>
    <message>
        <source>Write the file anew, whole, so that nothing older stays in it.</source>
        <translation>Récrire le fichier en entier, pour que rien de plus ancien n’y reste.</translation>
    </message>
    <message>
        <source>Draw the figure anew without the layer.</source>
        <translation>Redessiner la figure sans la couche.</translation>
    </message>
    <message>
        <source>Write an alternative text that says what this copy&apos;s picture shows.</source>
        <translation>Écrire un texte de remplacement qui dit ce que montre l’image de cette copie.</translation>
    </message>
    <message>
        <source>Give the file a neutral name, and leave out paths.</source>
        <translation>Donner au fichier un nom neutre, sans chemin.</translation>
    </message>
    <message>
        <source>Leave the pointer out.</source>
        <translation>Omettre le renvoi.</translation>
    </message>
    <message>
        <source>Mark the copy by what is in it.</source>
        <translation>Marquer la copie d’après ce qu’elle contient.</translation>
    </message>
    <message>
        <source>Leave the digest out.</source>
        <translation>Omettre l’empreinte.</translation>
    </message>
    <message>
        <source>Leave the authority block and the source list out.</source>
        <translation>Omettre le bloc d’autorité et la liste des sources.</translation>
    </message>
    <message>
        <source>Word it anew without what is withheld, or have an official accept it with a reason.</source>
        <translation>Reformuler sans ce qui est retenu, ou le faire accepter par un responsable avec une raison.</translation>
    </message>
    <message>
        <source>leak rule %1</source>
        <translation>règle de fuite %1</translation>
    </message>
    <message>
        <source>The file could not be cleaned of its origin.</source>
        <translation>Le fichier n’a pu être débarrassé de son origine.</translation>
    </message>
    <message>
        <source>The page holds text that it does not show.</source>
        <translation>La page contient du texte qu’elle ne montre pas.</translation>
    </message>
    <message>
        <source>The page&apos;s source holds comments.</source>
        <translation>Le source de la page contient des commentaires.</translation>
    </message>
    <message>
        <source>The image has metadata (%1).</source>
        <translation>L’image a des métadonnées (%1).</translation>
    </message>
    <message>
        <source>There are bytes behind the end of the image.</source>
        <translation>Il y a des octets après la fin de l’image.</translation>
    </message>
    <message>
        <source>bytes from %1</source>
        <translation>octets à partir de %1</translation>
    </message>
    <message>
        <source>A small picture goes along, as it was when it was made.</source>
        <translation>Une petite image l’accompagne, telle qu’à sa création.</translation>
    </message>
    <message>
        <source>the image is cut off.</source>
        <translation>l’image est tronquée.</translation>
    </message>
    <message>
        <source>it is packed, and too large or damaged.</source>
        <translation>c’est comprimé, et trop grand ou endommagé.</translation>
    </message>
    <message>
        <source>This could not be read, so nobody can say what is in it: %1</source>
        <translation>Ceci n’a pu être lu, personne ne peut donc dire ce que cela contient&#xa0;: %1</translation>
    </message>
    <message>
        <source>A part unpacks to %1 times its size (%2): this is how zip bombs are made, and it is not opened.</source>
        <translation>Une partie se décomprime à %1 fois sa taille (%2)&#xa0;: ainsi sont faites les bombes zip, elle n’est pas ouverte.</translation>
    </message>
    <message>
        <source>The file has %1; %2 is the most.</source>
        <translation>Le fichier a %1&#xa0;; %2 est le maximum.</translation>
    </message>
    <message>
        <source>There are more than %1 files in it.</source>
        <translation>Il contient plus de %1 fichiers.</translation>
    </message>
    <message>
        <source>Files stand in one another more than %1 deep.</source>
        <translation>Des fichiers s’emboîtent sur plus de %1 niveaux.</translation>
    </message>
    <message>
        <source>it is packed in a format that is not unpacked here (%1). Unpack it and check what is in it.</source>
        <translation>c’est comprimé dans un format non décomprimé ici (%1). Décomprimez-le et contrôlez son contenu.</translation>
    </message>
    <message>
        <source>A small picture of the first page goes along, as it was when it was made.</source>
        <translation>Une petite image de la première page l’accompagne, telle qu’à sa création.</translation>
    </message>
    <message>
        <source>A file is embedded, whole, however little of it is shown.</source>
        <translation>Un fichier est incorporé, en entier, si peu qu’on en montre.</translation>
    </message>
    <message>
        <source>An older version of the document goes along.</source>
        <translation>Une version plus ancienne du document l’accompagne.</translation>
    </message>
    <message>
        <source>The file holds macros.</source>
        <translation>Le fichier contient des macros.</translation>
    </message>
    <message>
        <source>The metadata tell of the file&apos;s origin: %1.</source>
        <translation>Les métadonnées disent l’origine du fichier&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Layers are switched off, and anyone can switch them on (%1).</source>
        <translation>Des couches sont éteintes, et chacun peut les allumer (%1).</translation>
    </message>
    <message>
        <source>There are comments.</source>
        <translation>Il y a des commentaires.</translation>
    </message>
    <message>
        <source>Files are attached (%1).</source>
        <translation>Des fichiers sont joints (%1).</translation>
    </message>
    <message>
        <source>The file holds a form, and what was filled in.</source>
        <translation>Le fichier contient un formulaire et ce qui y fut saisi.</translation>
    </message>
    <message>
        <source>A program left data of its own, or small pictures of the pages.</source>
        <translation>Un programme a laissé des données à lui, ou de petites images des pages.</translation>
    </message>
    <message>
        <source>Objects stand in the file to which nothing leads (%1).</source>
        <translation>Le fichier contient des objets auxquels rien ne mène (%1).</translation>
    </message>
    <message>
        <source>There is text here that is not shown.</source>
        <translation>Il y a ici du texte qui n’est pas montré.</translation>
    </message>
    <message>
        <source>it is packed, and no table says how.</source>
        <translation>c’est comprimé, et aucune table ne dit comment.</translation>
    </message>
    <message>
        <source>The file has %1 versions; %2 are the most.</source>
        <translation>Le fichier a %1 versions&#xa0;; %2 est le maximum.</translation>
    </message>
    <message>
        <source>The file holds older versions of itself (%1).</source>
        <translation>Le fichier contient des versions plus anciennes de lui-même (%1).</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>There are bytes behind the end of the file.</source>
        <translation>Il y a des octets après la fin du fichier.</translation>
    </message>
    <message>
        <source>it is no database, or a damaged one.</source>
        <translation>ce n’est pas une base de données, ou elle est endommagée.</translation>
    </message>
    <message>
        <source>Pages of the database are free and may hold what was deleted (%1). VACUUM empties them.</source>
        <translation>Des pages de la base sont libres et peuvent contenir ce qui fut effacé (%1). VACUUM les vide.</translation>
    </message>
    <message>
        <source>Changes are tracked here: who reads the file sees what was deleted and inserted.</source>
        <translation>Les modifications sont suivies ici&#xa0;: qui lit le fichier voit ce qui fut effacé et inséré.</translation>
    </message>
    <message>
        <source>entry %1 is damaged.</source>
        <translation>l’entrée %1 est endommagée.</translation>
    </message>
    <message>
        <source>it is encrypted.</source>
        <translation>c’est chiffré.</translation>
    </message>
    <message>
        <source>There are bytes here that belong to no part of the archive.</source>
        <translation>Il y a ici des octets qui ne sont d’aucune partie de l’archive.</translation>
    </message>
    <message>
        <source>A part stands here that was taken out of the archive&apos;s list: %1.</source>
        <translation>Une partie figure ici qui fut retirée de la liste de l’archive&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The nation&apos;s certificate in the policy pack cannot be read.</source>
        <translation>Le certificat de la nation dans le jeu de politiques ne peut être lu.</translation>
    </message>
    <message>
        <source>Nothing can be enveloped for the nation&apos;s certificate: its key is of a kind that does not take it.</source>
        <translation>Rien ne peut être mis sous enveloppe pour le certificat de la nation&#xa0;: sa clé ne s’y prête pas.</translation>
    </message>
    <message>
        <source>The package could not be put into one file: %1.</source>
        <translation>Le colis n’a pu être mis en un fichier&#xa0;: %1.</translation>
    </message>
    <message>
        <source>what was written does not read back</source>
        <translation>ce qui fut écrit ne se relit pas</translation>
    </message>
    <message>
        <source>There is something of this name already. Name another folder.</source>
        <translation>Il y a déjà quelque chose de ce nom. Nommez un autre dossier.</translation>
    </message>
    <message>
        <source>The folder cannot be made. Allow writing in %1, or name another place.</source>
        <translation>Le dossier ne peut être créé. Permettez l’écriture dans %1, ou nommez un autre endroit.</translation>
    </message>
    <message>
        <source>What was written does not read back: the disk may be full or failing.</source>
        <translation>Ce qui fut écrit ne se relit pas&#xa0;: le disque est peut-être plein ou défaillant.</translation>
    </message>
    <message>
        <source>The folder could not be given its name. Allow writing in %1.</source>
        <translation>Le dossier n’a pu recevoir son nom. Permettez l’écriture dans %1.</translation>
    </message>
    <message>
        <source>The elements of the objects do not read back as they were written. Nothing was handed out.</source>
        <translation>Les éléments des objets ne se relisent pas tels qu’ils furent écrits. Rien n’a été remis.</translation>
    </message>
    <message>
        <source>The product, to read and print</source>
        <translation>Le produit, à lire et à imprimer</translation>
    </message>
    <message>
        <source>The product, tagged and for the archive (PDF/A)</source>
        <translation>Le produit, balisé et pour l’archive (PDF/A)</translation>
    </message>
    <message>
        <source>The product, for a browser</source>
        <translation>Le produit, pour un navigateur</translation>
    </message>
    <message>
        <source>The product, as plain text</source>
        <translation>Le produit, en texte simple</translation>
    </message>
    <message>
        <source>The product, for programs</source>
        <translation>Le produit, pour les programmes</translation>
    </message>
    <message>
        <source>The product, for a word processor</source>
        <translation>Le produit, pour un traitement de texte</translation>
    </message>
    <message>
        <source>On %1 things are only shown; nothing is handed over by it.</source>
        <translation>Sur %1 on ne fait que montrer&#xa0;; rien n’est remis par là.</translation>
    </message>
    <message>
        <source>%1 takes none of these formats; it takes %2.</source>
        <translation>%1 ne prend aucun de ces formats&#xa0;; il prend %2.</translation>
    </message>
    <message>
        <source>%1 would name another nation (%2). Nothing was handed out.</source>
        <translation>%1 nommerait une autre nation (%2). Rien n’a été remis.</translation>
    </message>
    <message>
        <source>A package is for one nation; make one for each.</source>
        <translation>Un colis est pour une nation&#xa0;; faites-en un pour chacune.</translation>
    </message>
    <message>
        <source>The copy for %1 would leak what only a person can mend: %2</source>
        <translation>La copie pour %1 laisserait fuir ce que seule une personne peut corriger&#xa0;: %2</translation>
    </message>
    <message>
        <source>This copy is for %1, not for %2.</source>
        <translation>Cette copie est pour %1, non pour %2.</translation>
    </message>
    <message>
        <source>The package was broken off; nothing was written.</source>
        <translation>Le colis a été interrompu&#xa0;; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Elements of the objects named in it, as a table (OMM keywords)</source>
        <translation>Éléments des objets qui y sont nommés, en table (mots-clés OMM)</translation>
    </message>
    <message>
        <source>Elements of the objects named in it (OMM)</source>
        <translation>Éléments des objets qui y sont nommés (OMM)</translation>
    </message>
    <message>
        <source>Its marking for programs (ADatP-4774)</source>
        <translation>Son marquage pour les programmes (ADatP-4774)</translation>
    </message>
    <message>
        <source>Its marking for programs (names of ISM)</source>
        <translation>Son marquage pour les programmes (noms d’ISM)</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Cette liste</translation>
    </message>
    <message>
        <source>What is in the package, with digests</source>
        <translation>Ce que contient le colis, avec empreintes</translation>
    </message>
    <message>
        <source>The signature over the manifest (CMS)</source>
        <translation>La signature du manifeste (CMS)</translation>
    </message>
    <message>
        <source>This copy was made for you: “%1”, as of %2.</source>
        <translation>Cette copie a été faite pour vous&#xa0;: «&#xa0;%1&#xa0;», au %2.</translation>
    </message>
    <message>
        <source>Parts in it: %1. Their numbers run through: they are those of this copy.</source>
        <translation>Parties&#xa0;: %1. Leur numérotation est continue&#xa0;: c’est celle de cette copie.</translation>
    </message>
    <message>
        <source>You asked on %1: “%2”.</source>
        <translation>Vous avez demandé le %1&#xa0;: «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>The request was withdrawn.</source>
        <translation>La demande a été retirée.</translation>
    </message>
    <message>
        <source>It has been answered; what could be given is in this copy or in an earlier one.</source>
        <translation>Il y a été répondu&#xa0;; ce qui pouvait être donné est dans cette copie ou dans une précédente.</translation>
    </message>
    <message>
        <source>It will be answered by %1.</source>
        <translation>Il y sera répondu d’ici au %1.</translation>
    </message>
    <message>
        <source>It is being dealt with; no day was agreed.</source>
        <translation>Elle est à l’étude&#xa0;; aucun jour n’a été convenu.</translation>
    </message>
    <message>
        <source>No security agreement is in force between us: classified information cannot be given.</source>
        <translation>Aucun accord de sécurité n’est en vigueur entre nous&#xa0;: l’information classifiée ne peut être donnée.</translation>
    </message>
    <message>
        <source>The security agreement between us (%1) is not in force on %2.</source>
        <translation>L’accord de sécurité entre nous (%1) n’est pas en vigueur le %2.</translation>
    </message>
    <message>
        <source>Under the agreement in force (%1), up to %2.</source>
        <translation>Selon l’accord en vigueur (%1), jusqu’à %2.</translation>
    </message>
    <message>
        <source>Under the agreement in force (%1) until %2, up to %3.</source>
        <translation>Selon l’accord en vigueur (%1) jusqu’au %2, jusqu’à %3.</translation>
    </message>
    <message>
        <source>Category %1 (%2): up to %3.</source>
        <translation>Catégorie %1 (%2)&#xa0;: jusqu’à %3.</translation>
    </message>
    <message>
        <source>Category %1 (%2): not provided for.</source>
        <translation>Catégorie %1 (%2)&#xa0;: non prévue.</translation>
    </message>
    <message>
        <source>Standing release of intelligence up to %1.</source>
        <translation>Communication permanente de renseignement jusqu’à %1.</translation>
    </message>
    <message>
        <source>Information that belongs to another government goes on only with its consent.</source>
        <translation>L’information d’un autre gouvernement n’est transmise qu’avec son consentement.</translation>
    </message>
    <message>
        <source>Information whose originator keeps control of it goes only with the originator&apos;s consent.</source>
        <translation>L’information dont l’autorité d’origine garde le contrôle n’est transmise qu’avec son consentement.</translation>
    </message>
    <message>
        <source>What was bought under a licence goes only as the licence allows.</source>
        <translation>Ce qui fut acheté sous licence n’est transmis que selon la licence.</translation>
    </message>
    <message>
        <source>Each release needs a decision of an official with the authority for its level and category.</source>
        <translation>Chaque communication demande la décision d’un responsable habilité pour son niveau et sa catégorie.</translation>
    </message>
    <message>
        <source>These hold for every copy, whatever it is about. That a copy says nothing of a matter does not mean that there is such a matter.</source>
        <translation>Cela vaut pour toute copie, quel qu’en soit le sujet. Qu’une copie ne dise rien d’une affaire ne veut pas dire qu’il y ait une telle affaire.</translation>
    </message>
    <message>
        <source>What you receive, and what you can expect</source>
        <translation>Ce que vous recevez, et ce à quoi vous attendre</translation>
    </message>
    <message>
        <source>What you receive</source>
        <translation>Ce que vous recevez</translation>
    </message>
    <message>
        <source>What you asked for</source>
        <translation>Ce que vous avez demandé</translation>
    </message>
    <message>
        <source>What you can expect</source>
        <translation>Ce à quoi vous attendre</translation>
    </message>
    <message>
        <source>What always holds</source>
        <translation>Ce qui vaut toujours</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no format.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un format.</translation>
    </message>
    <message>
        <source>Name one product, the nations and the folder.</source>
        <translation>Nommez un produit, les nations et le dossier.</translation>
    </message>
    <message>
        <source>Name the policy pack of the document with --policy.</source>
        <translation>Nommez le jeu de politiques du document avec --policy.</translation>
    </message>
    <message>
        <source>Name what the nation would receive with --product or --document.</source>
        <translation>Nommez ce que la nation recevrait avec --product ou --document.</translation>
    </message>
    <message>
        <source>The product of the store that the file is a copy of.</source>
        <translation>Le produit de la base dont le fichier est une copie.</translation>
    </message>
    <message>
        <source>The same from a file.</source>
        <translation>La même chose depuis un fichier.</translation>
    </message>
    <message>
        <source>Who may know which object, shaped as objects.json; for --document.</source>
        <translation>Qui peut connaître quel objet, de la forme d’objects.json&#xa0;; pour --document.</translation>
    </message>
    <message>
        <source>Name the file to check.</source>
        <translation>Nommez le fichier à contrôler.</translation>
    </message>
    <message>
        <source>%1 has no delegated authority to put this on record (level or category).</source>
        <translation>%1 n’a pas délégation pour inscrire ceci (niveau ou catégorie).</translation>
    </message>
    <message>
        <source>%1 would leak what is withheld (%2). Nothing was handed out. %3</source>
        <translation>%1 laisserait fuir ce qui est retenu (%2). Rien n’a été remis. %3</translation>
    </message>
    <message>
        <source>release package PRODUCT --to NATION,NATION --out DIR --as PERSON
                                      for each nation a folder DIR/NATION; --zip also as one file, enveloped where the policy
                                      pack has the nation&apos;s certificate; --network N what it takes; --formats pdf,html,…;
                                      --passphrase-file FILE, --keys DIR, --pack ID, --as-of DAY, --store FILE
</source>
        <translation>release package PRODUIT --to NATION,NATION --out DOSSIER --as PERSONNE
                                      pour chaque nation un dossier DOSSIER/NATION&#xa0;; --zip aussi en un fichier, sous enveloppe
                                      si le jeu de politiques a son certificat&#xa0;; --network N ce qu’il prend&#xa0;; --formats pdf,html,…&#xa0;;
                                      --passphrase-file FICHIER, --keys DOSSIER, --pack ID, --as-of JOUR, --store FICHIER
</translation>
    </message>
    <message>
        <source>The ledger was altered (%1). Nothing is released from it; &quot;store check&quot; names all, &quot;store restore&quot; takes a backup.</source>
        <translation>Le registre a été altéré (%1). Rien n’en est communiqué&#xa0;; «&#xa0;store check&#xa0;» nomme tout, «&#xa0;store restore&#xa0;» reprend une sauvegarde.</translation>
    </message>
    <message>
        <source>Something was decided while the package was made; nothing was handed out. Give the command again.</source>
        <translation>Quelque chose a été décidé pendant la fabrication du paquet&#xa0;; rien n’a été remis. Redonnez la commande.</translation>
    </message>
    <message>
        <source>The ledger was altered: %1 Decisions may be missing. Stop releasing, and ask &quot;parallax store check&quot; for all of it.</source>
        <translation>Le registre a été altéré&#xa0;: %1 Des décisions peuvent manquer. Cessez de communiquer et demandez tout à «&#xa0;parallax store check&#xa0;».</translation>
    </message>
    <message>
        <source>The search does not find entry %1 by its words.</source>
        <translation>La recherche ne trouve pas l’écriture %1 par ses mots.</translation>
    </message>
    <message>
        <source>The search names entries that are not there.</source>
        <translation>La recherche nomme des écritures qui n’existent pas.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of %2.</source>
        <translation>«&#xa0;%1&#xa0;» n’est aucun de %2.</translation>
    </message>
    <message>
        <source>What %1 would get has changed since it was shown; nothing was handed out. Look at it again.</source>
        <translation>Ce que %1 recevrait a changé depuis l’affichage&#xa0;; rien n’a été remis. Regardez de nouveau.</translation>
    </message>
    <message>
        <source>Making the package for %1 (%2 of %3)…</source>
        <translation>Fabrication du paquet pour %1 (%2 sur %3)…</translation>
    </message>
    <message>
        <source>The folder cannot be made. Name another one.</source>
        <translation>Le dossier ne peut être créé. Nommez-en un autre.</translation>
    </message>
    <message>
        <source>There is a file of this name already; it was left as it is. Name another folder.</source>
        <translation>Il existe déjà un fichier de ce nom&#xa0;; il est resté tel quel. Nommez un autre dossier.</translation>
    </message>
    <message>
        <source>%1 does not wait for anybody to accept it.</source>
        <translation>%1 n’attend l’acceptation de personne.</translation>
    </message>
    <message>
        <source>Who lets a leak stand says why: write the reason.</source>
        <translation>Qui laisse subsister une fuite dit pourquoi&#xa0;: écrivez le motif.</translation>
    </message>
    <message>
        <source>What is accepted is accepted in one text, named by its digest.</source>
        <translation>Ce qui est accepté l’est dans un seul texte, nommé par son empreinte.</translation>
    </message>
    <message>
        <source>%1 let it stand on %2: %3</source>
        <translation>%1 l’a laissé subsister le %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Nothing blocks this copy that an official could let stand.</source>
        <translation>Rien ne bloque cette copie qu’un responsable puisse laisser subsister.</translation>
    </message>
    <message>
        <source>No such flag blocks this copy; these do: %1</source>
        <translation>Aucun signalement pareil ne bloque cette copie&#xa0;; ceux-ci le font&#xa0;: %1</translation>
    </message>
    <message>
        <source>The ledger does not hold the policy pack %1 of that time.</source>
        <translation>Le registre ne détient pas le jeu de politiques %1 de ce temps.</translation>
    </message>
    <message>
        <source>%1: %2 instead of %3.</source>
        <translation>%1&#xa0;: %2 au lieu de %3.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 stands in the way no more.</source>
        <translation>%1 ne fait plus obstacle.</translation>
    </message>
    <message>
        <source>Entry %1 does not say what decided: it was made before that was kept.</source>
        <translation>L’écriture %1 ne dit pas ce qui a décidé&#xa0;: elle date d’avant que cela soit conservé.</translation>
    </message>
    <message>
        <source>Entry %1 is no release and no showing.</source>
        <translation>L’écriture %1 n’est ni une communication ni une présentation.</translation>
    </message>
    <message>
        <source>The store does not have the text of then any more.</source>
        <translation>La base n’a plus le texte d’alors.</translation>
    </message>
    <message>
        <source>Decided again</source>
        <translation>Décidé de nouveau</translation>
    </message>
    <message>
        <source>Under the policy of now</source>
        <translation>Sous la politique actuelle</translation>
    </message>
    <message>
        <source>&quot;release %1&quot; is no command; there are `release decide`, `release preview`, `release package`, `release check`, `release spill`, `release recalled` and `release spills`.</source>
        <translation>«&#xa0;release %1&#xa0;» n’est pas une commande&#xa0;; il y a `release decide`, `release preview`, `release package`, `release check`, `release spill`, `release recalled` et `release spills`.</translation>
    </message>
    <message>
        <source>ledger list [--about KIND:ID]... entries, one a line, oldest first; about: those that speak of all of them,
                                 newest first, as nation:QOS, portion:EX-01-011, product:EX-01, request:RQ-31-0142,
                                 person:FDO-1, kind:decision; --after N, --limit N (100)
ledger head                      number and digest of the last entry: keep it elsewhere, and a cut-off end is known
ledger export FILE               the whole ledger, one entry a line
ledger verify [FILE]             the store&apos;s ledger, or an exported one: what was altered, dropped, reordered;
                                 --head N:DIGEST... also against heads that were kept elsewhere
ledger why --nation N --portion P... why it got them: each release and showing, newest first, decided again with the
                                 text and policy of then, and under those of now; --limit N (20)
ledger replay N                  all of one release or showing, decided again
all: --store FILE, by default the one under the user&apos;s data folder
</source>
        <translation>ledger list [--about GENRE:ID]... les entrées, une par ligne, la plus ancienne d’abord&#xa0;; about&#xa0;: celles qui parlent de tout cela,
                                 la plus récente d’abord, comme nation:QOS, portion:EX-01-011, product:EX-01, request:RQ-31-0142,
                                 person:FDO-1, kind:decision&#xa0;; --after N, --limit N (100)
ledger head                      numéro et empreinte de la dernière entrée&#xa0;: gardez-les ailleurs, et une fin coupée se voit
ledger export FICHIER            le registre entier, une entrée par ligne
ledger verify [FICHIER]          le registre de la base, ou un registre exporté&#xa0;: ce qui fut changé, retiré, déplacé&#xa0;;
                                 --head N:EMPREINTE... aussi contre des fins gardées ailleurs
ledger why --nation N --portion P... pourquoi elle les a reçus&#xa0;: chaque communication et présentation, la plus récente d’abord,
                                 décidée de nouveau avec le texte et la politique d’alors, et sous celle d’à présent&#xa0;; --limit N (20)
ledger replay N                  toute une communication ou présentation, décidée de nouveau
tous&#xa0;: --store FICHIER, par défaut celle du dossier de données de l’utilisateur
</translation>
    </message>
    <message>
        <source>The ledger has no entry %1.</source>
        <translation>Le registre n’a pas d’écriture %1.</translation>
    </message>
    <message>
        <source>release spill ENTRY --portions P,P --reason T --as PERSON
                                      a release or showing of the ledger was wrong in these portions: an entry says who holds which
                                      bytes since when
release recalled ENTRY --how HOW --from WHOM --as PERSON
                                      what was recalled by this spill has been given back or destroyed
release spills [--to NATION]          each spill with its files, open ones first
</source>
        <translation>release spill ÉCRITURE --portions P,P --reason T --as PERSONNE
                                      une communication ou présentation du registre était fautive dans ces portions&#xa0;: une écriture
                                      dit qui détient quels octets depuis quand
release recalled ÉCRITURE --how COMMENT --from QUI --as PERSONNE
                                      ce que ce déversement rappelle a été rendu ou détruit
release spills [--to NATION]          chaque déversement avec ses fichiers, les ouverts d’abord
</translation>
    </message>
    <message>
        <source>A spill says which portions (--portions) and why (--reason).</source>
        <translation>Un déversement dit quelles portions (--portions) et pourquoi (--reason).</translation>
    </message>
    <message>
        <source>%1 did not go out with entry %2.</source>
        <translation>%1 n’est pas parti avec l’écriture %2.</translation>
    </message>
    <message>
        <source>Entry %1 is no spill; &quot;release spills&quot; lists them.</source>
        <translation>L’écriture %1 n’est pas un déversement&#xa0;; «&#xa0;release spills&#xa0;» les énumère.</translation>
    </message>
    <message>
        <source>Entry %1 says itself that something was recalled; name the spill.</source>
        <translation>L’écriture %1 dit elle-même un rappel&#xa0;; nommez le déversement.</translation>
    </message>
    <message>
        <source>Say how it came back (--how) and from whom (--from).</source>
        <translation>Dites comment c’est revenu (--how) et de qui (--from).</translation>
    </message>
    <message>
        <source>Name the entry of the ledger.</source>
        <translation>Nommez l’écriture du registre.</translation>
    </message>
    <message>
        <source>The question was broken off.</source>
        <translation>La question a été interrompue.</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>, late</source>
        <translation>, en retard</translation>
    </message>
    <message>
        <source>Hand-over of the disclosure desk</source>
        <translation>Relève du bureau de communication</translation>
    </message>
    <message>
        <source>As of %1; decided since %2.</source>
        <translation>En date du %1&#xa0;; décisions depuis le %2.</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Ce qui attend</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Nation</source>
        <translation>Nation</translation>
    </message>
    <message>
        <source>Portions</source>
        <translation>Portions</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Chez</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>But</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Rien n’attend.</translation>
    </message>
    <message>
        <source>Open comments</source>
        <translation>Commentaires ouverts</translation>
    </message>
    <message>
        <source>Portion</source>
        <translation>Portion</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Aucun.</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Décidé</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Ruling</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Nothing was decided.</source>
        <translation>Rien n’a été décidé.</translation>
    </message>
    <message>
        <source>Lapses within %1 days</source>
        <translation>Expire dans les %1 jours</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Rien.</translation>
    </message>
    <message>
        <source>request list [--waiting] [--to NATION]  requests, one a line, those due first
request show ID                         with its items: how each is decided now, who could permit it, what was decided before
request open FILE                       one as JSON, with the fields that &quot;request show&quot; prints; an id is given where it has none
request open --product ID --portions P,P --to NATION --purpose TEXT [--network N] [--due INSTANT] [--wants copy|show]
request comment ID --portion P --text T, request resolve ID --comment C, request route ID --to PERSON,
request withdraw ID --reason T
request handover --out FILE [--since DAY] a sheet for the next shift, as a page: what waits, open comments, what was decided, what lapses
request position ID --originator O --text SAID --how HOW --from WHOM
decision grant|deny|sanitise|ask-originator|ask-government|ask-exception REQUEST... --as PERSON
                                        on each portion that waits, or on --portions P,P; --reason T, --partner-reason T,
                                        --until DAY, --network N, --oral-visual; --by originator --how HOW --from WHOM
decision accept-leak PRODUCT --to NATION --portion ITEM --code LK-… --said TEXT --reason T
                                        what a flag found may stand in this text for this nation; &quot;release preview&quot; names them
decision revoke ID --reason T, decision confirm ID, decision list
consent record LIST FILE                a record of fgi_consents, fgi_refusals, orcon_consents, exceptions or licences, as
                                        the policy pack has it; --how HOW --from WHOM
consent withdraw LIST ID --reason T     it counts no more
consent lapsing [--day DAY]             what ends on that day or later, soonest first; --takes also what each nation loses
                                        by it in the products of the store
all: --as PERSON who acts, --passphrase-file FILE, --keys DIR, --pack ID, --store FILE
</source>
        <translation>request list [--waiting] [--to NATION]  les demandes, une par ligne, par échéance
request show ID                         avec ses éléments&#xa0;: décision actuelle, qui peut accorder, ce qui fut décidé avant
request open FICHIER                    une demande en JSON, avec les champs que «&#xa0;request show&#xa0;» écrit&#xa0;; un identifiant lui est donné s’il manque
request open --product ID --portions P,P --to NATION --purpose TEXTE [--network N] [--due INSTANT] [--wants copy|show]
request comment ID --portion P --text T, request resolve ID --comment C, request route ID --to PERSONNE,
request withdraw ID --reason T
request handover --out FICHIER [--since JOUR] une feuille pour la relève, en page&#xa0;: ce qui attend, commentaires ouverts, décisions, ce qui expire
request position ID --originator O --text DIT --how COMMENT --from QUI
decision grant|deny|sanitise|ask-originator|ask-government|ask-exception DEMANDE... --as PERSONNE
                                        sur chaque portion en attente, ou sur --portions P,P&#xa0;; --reason T, --partner-reason T,
                                        --until JOUR, --network N, --oral-visual&#xa0;; --by originator --how COMMENT --from QUI
decision accept-leak PRODUIT --to NATION --portion ÉLÉMENT --code LK-… --said TEXTE --reason T
                                        ce qu’un signalement a trouvé peut subsister dans ce texte pour cette nation&#xa0;; «&#xa0;release preview&#xa0;» les nomme
decision revoke ID --reason T, decision confirm ID, decision list
consent record LISTE FICHIER            un enregistrement de fgi_consents, fgi_refusals, orcon_consents, exceptions ou licences,
                                        comme dans le jeu de politiques&#xa0;; --how COMMENT --from QUI
consent withdraw LISTE ID --reason T    il ne compte plus
consent lapsing [--day JOUR]            ce qui prend fin ce jour ou plus tard, le plus proche d’abord&#xa0;; --takes aussi ce que chaque
                                        nation y perd dans les produits de la base
tous&#xa0;: --as PERSONNE qui agit, --passphrase-file FICHIER, --keys DOSSIER, --pack ID, --store FICHIER
</translation>
    </message>
    <message>
        <source>Name the file with --out.</source>
        <translation>Nommez le fichier avec --out.</translation>
    </message>
    <message>
        <source>What is let stand, stands on every network and in every copy: leave network and conditions out.</source>
        <translation>Ce qui peut subsister subsiste sur tout réseau et dans toute copie&#xa0;: omettez réseau et conditions.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a desk.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas le nom d’un bureau.</translation>
    </message>
    <message>
        <source>An entry of the kind &quot;%1&quot; does not travel between desks.</source>
        <translation>Une inscription du genre «&#xa0;%1&#xa0;» ne voyage pas entre bureaux.</translation>
    </message>
    <message>
        <source>The certificate cannot be read.</source>
        <translation>Le certificat est illisible.</translation>
    </message>
    <message>
        <source>What entry %1 brings from another desk cannot be read: %2</source>
        <translation>Ce que l’inscription %1 apporte d’un autre bureau est illisible&#xa0;: %2</translation>
    </message>
    <message>
        <source>What entry %1 brings from another desk is signed with another key of %2 than this ledger has. It counts where %2 takes it in.</source>
        <translation>Ce que l’inscription %1 apporte d’un autre bureau est signé d’une autre clé de %2 que celle de ce registre. Cela compte si %2 le prend en charge.</translation>
    </message>
    <message>
        <source>What entry %1 brings from another desk was altered: its digest is not that of what it says.</source>
        <translation>Ce que l’inscription %1 apporte d’un autre bureau a été modifié&#xa0;: son empreinte n’est pas celle de ce qu’il dit.</translation>
    </message>
    <message>
        <source>What entry %1 brings from another desk has no signature, and does not count without one.</source>
        <translation>Ce que l’inscription %1 apporte d’un autre bureau n’a pas de signature, et ne compte pas sans elle.</translation>
    </message>
    <message>
        <source>What entry %1 brings from another desk comes without the certificate of %2.</source>
        <translation>Ce que l’inscription %1 apporte d’un autre bureau vient sans le certificat de %2.</translation>
    </message>
    <message>
        <source>The signature of what entry %1 brings from another desk is not that of %2 over what it says.</source>
        <translation>La signature de ce que l’inscription %1 apporte d’un autre bureau n’est pas celle de %2 sur ce qu’il dit.</translation>
    </message>
    <message>
        <source>The product in the file is not as this program writes it.</source>
        <translation>Le produit du fichier n’est pas tel que ce programme l’écrit.</translation>
    </message>
    <message>
        <source>A picture of the product is damaged.</source>
        <translation>Une image du produit est endommagée.</translation>
    </message>
    <message>
        <source>The file does not say which state of the product it brings.</source>
        <translation>Le fichier ne dit pas quel état du produit il apporte.</translation>
    </message>
    <message>
        <source>The product is too large to travel with a request: %1 MiB, %2 at most.</source>
        <translation>Le produit est trop grand pour voyager avec une demande&#xa0;: %1 Mio, %2 au plus.</translation>
    </message>
    <message>
        <source>A file between desks has %1 MiB at most.</source>
        <translation>Un fichier entre bureaux a %1 Mio au plus.</translation>
    </message>
    <message>
        <source>What was signed is no request of another desk (%1).</source>
        <translation>Ce qui a été signé n’est pas une demande d’un autre bureau (%1).</translation>
    </message>
    <message>
        <source>A later version of this program made the file. Use that, or have it written by an earlier one.</source>
        <translation>Une version plus récente de ce programme a fait le fichier. Utilisez-la, ou faites-le écrire par une version antérieure.</translation>
    </message>
    <message>
        <source>Take In from Another Desk</source>
        <translation>Prendre en charge d’un autre bureau</translation>
    </message>
    <message>
        <source>The ledger was altered: %1 Nothing of it goes to another desk.</source>
        <translation>Le registre a été modifié&#xa0;: %1 Rien de lui ne va à un autre bureau.</translation>
    </message>
    <message>
        <source>Nothing has been entered at this desk yet: there is nothing to hand over.</source>
        <translation>Rien n’a encore été inscrit à ce bureau&#xa0;: il n’y a rien à transmettre.</translation>
    </message>
    <message>
        <source>This desk does not know the key of %1 that signed it. Have %1 read its fingerprint to you, and vouch for it: %2</source>
        <translation>Ce bureau ne connaît pas la clé de %1 qui l’a signé. Faites-vous lire son empreinte par %1, et portez-vous garant&#xa0;: %2</translation>
    </message>
    <message>
        <source>It was decided under the policy pack %1, and this desk works under %2.</source>
        <translation>La décision relève du jeu de politiques %1, et ce bureau travaille sous %2.</translation>
    </message>
    <message>
        <source>It says that an entry is of this desk which this ledger does not have: one of the two was altered.</source>
        <translation>Il dit qu’une inscription est de ce bureau, que ce registre n’a pas&#xa0;: l’un des deux a été modifié.</translation>
    </message>
    <message>
        <source>This is no signed file of a desk.</source>
        <translation>Ce n’est pas un fichier signé d’un bureau.</translation>
    </message>
    <message>
        <source>The signature is not that of the signer over what is in the file: it was altered.</source>
        <translation>La signature n’est pas celle du signataire sur ce que contient le fichier&#xa0;: il a été modifié.</translation>
    </message>
    <message>
        <source>A file between desks has one signer.</source>
        <translation>Un fichier entre bureaux a un seul signataire.</translation>
    </message>
    <message>
        <source>Name the file for the other desk with --out.</source>
        <translation>Nommez avec --out le fichier pour l’autre bureau.</translation>
    </message>
    <message>
        <source>A file stands here already; it was left as it is. Name another one with --out.</source>
        <translation>Un fichier se trouve déjà ici&#xa0;; il a été laissé tel quel. Nommez-en un autre avec --out.</translation>
    </message>
    <message>
        <source>A request takes its own product along: name none.</source>
        <translation>Une demande emporte son propre produit&#xa0;: n’en nommez aucun.</translation>
    </message>
    <message>
        <source>store create [--empty]                a new store, with the exercise scenario unless --empty
store import FILE...                  products from DOCX, PPTX, ODT, ODP, DOC, PPT, RTF, PDF, flat ODF, Markdown,
                                      HTML or JSON; what a file does not say:
                                      --regime dod|ic --governance G --originator O --category N,N --topic T
                                      --date D --id ID --title T; --as PERSON says who acts
store import FEED...                  element sets and messages (TLE, OMM, OPM, OEM, CDM) into the catalogue, all of a
                                      file or nothing; --leave-out takes what can be read and lists the rest
store import --pack ID FILE           a policy pack
store import --objects FILE           the objects of the picture
store export [PRODUCT...] [--out DIR] products for ourselves, whole: as JSON, one a line, or one a file with
                                      --out, as --format json|html|md|fodt; imported again each is the same product
store export --request ID --out FILE --as PERSON
                                      a request for another desk: what was said and decided, consents for its nation, and the
                                      product, in one file that PERSON signs; for ourselves, never for a partner
store import --desk FILE... --as PERSON
                                      what another desk handed over, each entry once; portions that both changed stay both;
                                      --vouch FINGERPRINT for the key of somebody whom this ledger does not know
store search WORDS                    what holds the words, one a line, best first: word (its beginning), &quot;a phrase&quot;,
                                      -without, mark:NOFORN, -mark:NF, product:ID; quote the whole, or begin with --;
                                      --kind product|portion|request|decision|consent|object, --limit N (100)
store versions PRODUCT                every state of a product from its journal, oldest first
store diff PRODUCT --from N [--to N]  the portions that differ between two of them, by word; without --to against now
store backups                         the backups that the store made by itself, newest first: one a day, one before each
                                      migration, ten kept in the folder backups beside it
store restore FILE | --latest         a backup in the store&apos;s place; what stood there is kept under another name
store check                           faults, one a line, then a summary
                                      --rebuild-search makes the words of the search anew first;
                                      --head N:DIGEST... ends of its ledger that were kept elsewhere
store backup FILE                     a consistent copy, while the store stays in use
all: --store FILE, by default the one under the user&apos;s data folder
</source>
        <translation>store create [--empty]                une nouvelle base, avec le scénario d’exercice sauf avec --empty
store import FICHIER...               des produits depuis DOCX, PPTX, ODT, ODP, DOC, PPT, RTF, PDF, ODF plat,
                                      Markdown, HTML ou JSON&#xa0;; ce qu’un fichier ne dit pas&#xa0;:
                                      --regime dod|ic --governance G --originator O --category N,N --topic T
                                      --date D --id ID --title T&#xa0;; --as PERSONNE dit qui agit
store import FLUX...                  des jeux d’éléments et des messages (TLE, OMM, OPM, OEM, CDM) dans le catalogue, tout
                                      un fichier ou rien&#xa0;; --leave-out prend ce qui se lit et liste le reste
store import --pack ID FICHIER        un jeu de politiques
store import --objects FICHIER        les objets de l’image
store export [PRODUIT...] [--out DIR] des produits pour nous-mêmes, entiers&#xa0;: en JSON, un par ligne, ou un par fichier avec
                                      --out, en --format json|html|md|fodt&#xa0;; réimporté, chacun est le même produit
store export --request ID --out FICHIER --as PERSONNE
                                      une demande pour un autre bureau&#xa0;: ce qui a été dit et décidé, les consentements pour sa
                                      nation et le produit, dans un fichier que PERSONNE signe&#xa0;; pour nous-mêmes, jamais pour
                                      un partenaire
store import --desk FICHIER... --as PERSONNE
                                      ce qu’un autre bureau a transmis, chaque entrée une fois&#xa0;; les portions que les deux ont
                                      modifiées restent toutes deux&#xa0;; --vouch EMPREINTE pour la clé de quelqu’un que ce
                                      registre ne connaît pas
store search MOTS                     ce qui contient les mots, un par ligne, le meilleur d’abord&#xa0;: mot (son début),
                                      &quot;une phrase&quot;, -sans, mark:NOFORN, -mark:NF, product:ID&#xa0;; citez le tout, ou commencez
                                      par --&#xa0;; --kind product|portion|request|decision|consent|object, --limit N (100)
store versions PRODUIT                chaque état d’un produit d’après son journal, le plus ancien d’abord
store diff PRODUIT --from N [--to N]  les portions qui diffèrent entre deux états, mot à mot&#xa0;; sans --to, avec maintenant
store backups                         les sauvegardes que la base a faites d’elle-même, la plus récente d’abord&#xa0;: une par jour,
                                      une avant chaque migration, dix gardées dans le dossier backups à côté d’elle
store restore FICHIER | --latest      une sauvegarde à la place de la base&#xa0;; ce qui s’y trouvait est gardé sous un autre nom
store check                           les défauts, un par ligne, puis un résumé
                                      --rebuild-search refait d’abord les mots de la recherche&#xa0;;
                                      --head N:EMPREINTE... des fins de son registre gardées ailleurs
store backup FICHIER                  une copie cohérente, pendant que la base reste en service
tous&#xa0;: --store FICHIER, par défaut celle du dossier de données de l’utilisateur
</translation>
    </message>
    <message>
        <source>entry %1, as %2</source>
        <translation>inscription %1, comme %2</translation>
    </message>
    <message>
        <source>entry %1</source>
        <translation>inscription %1</translation>
    </message>
    <message>
        <source>It was shown these words in full before (%1) and now gets nothing of them: who remembers them knows what is withheld.</source>
        <translation>Ces mots lui ont déjà été montrés en entier (%1) et elle n’en reçoit maintenant rien&#xa0;: qui s’en souvient sait ce qui est retenu.</translation>
    </message>
    <message>
        <source>It was shown these words in full before (%1) and now gets a tearline: who remembers them knows what the tearline leaves out.</source>
        <translation>Ces mots lui ont déjà été montrés en entier (%1) et elle reçoit maintenant une version expurgée&#xa0;: qui s’en souvient sait ce qu’elle omet.</translation>
    </message>
    <message>
        <source>It has these words in full already (%1) and now gets nothing of them: the two copies side by side tell what is withheld.</source>
        <translation>Elle a déjà ces mots en entier (%1) et n’en reçoit maintenant rien&#xa0;: les deux copies côte à côte disent ce qui est retenu.</translation>
    </message>
    <message>
        <source>It has these words in full already (%1) and now gets a tearline: the two side by side tell what the tearline leaves out.</source>
        <translation>Elle a déjà ces mots en entier (%1) et reçoit maintenant une version expurgée&#xa0;: les deux côte à côte disent ce qu’elle omet.</translation>
    </message>
    <message>
        <source>It has a tearline of it already (%1); the full text beside it tells what was left out then.</source>
        <translation>Elle en a déjà une version expurgée (%1)&#xa0;; le texte entier à côté dit ce qui avait été omis.</translation>
    </message>
    <message>
        <source>It has a tearline of it already (%1) and now gets nothing of it: the two copies side by side tell what is withheld.</source>
        <translation>Elle en a déjà une version expurgée (%1) et n’en reçoit maintenant rien&#xa0;: les deux copies côte à côte disent ce qui est retenu.</translation>
    </message>
    <message>
        <source>It has a fuller tearline of it already (%1): the two side by side tell what the shorter one leaves out.</source>
        <translation>Elle en a déjà une version expurgée plus complète (%1)&#xa0;: les deux côte à côte disent ce que la plus courte omet.</translation>
    </message>
    <message>
        <source>It has a shorter tearline of it already (%1); the fuller one beside it tells what was left out then.</source>
        <translation>Elle en a déjà une version expurgée plus courte (%1)&#xa0;; la plus complète à côté dit ce qui avait été omis.</translation>
    </message>
    <message>
        <source>It has an earlier wording of it in full (%1) and now gets nothing of it: look whether the earlier one tells what is withheld.</source>
        <translation>Elle en a une rédaction antérieure en entier (%1) et n’en reçoit maintenant rien&#xa0;: voyez si l’ancienne dit ce qui est retenu.</translation>
    </message>
    <message>
        <source>It has an earlier wording of it in full (%1) and now gets a tearline: look whether the two tell what the tearline leaves out.</source>
        <translation>Elle en a une rédaction antérieure en entier (%1) et reçoit maintenant une version expurgée&#xa0;: voyez si les deux disent ce qu’elle omet.</translation>
    </message>
    <message>
        <source>It has another tearline of the same text (%1): look whether the two together tell more than each.</source>
        <translation>Elle a une autre version expurgée du même texte (%1)&#xa0;: voyez si les deux ensemble disent plus que chacune.</translation>
    </message>
    <message>
        <source>Something of it went out before (%1), and the ledger does not say in which wording; it counts as the full text.</source>
        <translation>Quelque chose en est déjà parti (%1), et le registre ne dit pas dans quelle rédaction&#xa0;; cela compte comme le texte entier.</translation>
    </message>
    <message>
        <source>The released text links to &quot;%1&quot;, a portion that is not in this copy.</source>
        <translation>Le texte communiqué renvoie à «&#xa0;%1&#xa0;», une portion qui n’est pas dans cette copie.</translation>
    </message>
    <message>
        <source>The released text gives the address %1: look whether it leads to something that this audience does not get.</source>
        <translation>Le texte communiqué donne l’adresse %1&#xa0;: voyez si elle mène à quelque chose que ces destinataires ne reçoivent pas.</translation>
    </message>
    <message>
        <source>The released text quotes a digest (%1): if it is one of something withheld, whoever guesses that can prove it.</source>
        <translation>Le texte communiqué cite une empreinte (%1)&#xa0;: si c’est celle de quelque chose de retenu, qui le devine peut le prouver.</translation>
    </message>
    <message>
        <source>Give it again what it has, or have an official with authority over the portion let the difference stand, with a reason.</source>
        <translation>Redonnez-lui ce qu’elle a, ou faites admettre la différence, avec un motif, par un responsable qui a autorité sur la portion.</translation>
    </message>
    <message>
        <source>the reader broke off: the file is damaged, or needs more than %1 of memory.</source>
        <translation>le lecteur s’est interrompu&#xa0;: le fichier est endommagé, ou demande plus de %1 de mémoire.</translation>
    </message>
    <message>
        <source>The reader of the file did not answer as it should; nobody can say what is in it.</source>
        <translation>Le lecteur du fichier n’a pas répondu comme il devait&#xa0;; personne ne peut dire ce qu’il contient.</translation>
    </message>
    <message>
        <source>The reader of the file</source>
        <translation>Le lecteur du fichier</translation>
    </message>
    <message>
        <source>Say `document read FILE …`, `document lines FILE.pdf [--out FILE]` or `document inspect FILE [--out FILE]`.</source>
        <translation>Dites `document read FICHIER …`, `document lines FICHIER.pdf [--out FICHIER]` ou `document inspect FICHIER [--out FICHIER]`.</translation>
    </message>
    <message>
        <source>Something else was handed out to %1 while the package was made; nothing was handed out. Give the command again.</source>
        <translation>Autre chose a été remis à %1 pendant la préparation du paquet&#xa0;; rien n’a été remis. Redonnez la commande.</translation>
    </message>
    <message>
        <source>A spill says which portions were wrong, and why.</source>
        <translation>Un déversement dit quelles portions étaient en cause, et pourquoi.</translation>
    </message>
    <message>
        <source>Entry %1 of desk %2 is not as it was signed there; nothing was taken in. Have the request handed over again.</source>
        <translation>L’inscription %1 du bureau %2 n’est pas telle qu’elle y a été signée&#xa0;; rien n’a été pris en charge. Faites-vous transmettre la demande à nouveau.</translation>
    </message>
    <message>
        <source>What entry %1 brings as of desk %2 was entered at desk %3.</source>
        <translation>Ce que l’inscription %1 apporte comme venant du bureau %2 a été inscrit au bureau %3.</translation>
    </message>
</context>
<context>
    <name>parallax::ActionRegistry</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>parallax::ApproachListModel</name>
    <message>
        <source>closest at the start: closer before it</source>
        <translation>au plus près au début&#xa0;: plus près encore avant</translation>
    </message>
    <message>
        <source>closest at the end: still coming closer</source>
        <translation>au plus près à la fin&#xa0;: se rapprochent encore</translation>
    </message>
    <message>
        <source>Closest at</source>
        <translation>Au plus près à</translation>
    </message>
    <message>
        <source>Miss, km</source>
        <translation>Distance, km</translation>
    </message>
    <message>
        <source>Speed, km/s</source>
        <translation>Vitesse, km/s</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Other object</source>
        <translation>Autre objet</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
</context>
<context>
    <name>parallax::ApproachesPanel</name>
    <message>
        <source>Start of the screening, UTC</source>
        <translation>Début de la recherche, UTC</translation>
    </message>
    <message>
        <source>All with all</source>
        <extracomment>which objects a screening compares</extracomment>
        <translation>Tous avec tous</translation>
    </message>
    <message>
        <source>Selected with all</source>
        <translation>Le choisi avec tous</translation>
    </message>
    <message>
        <source>Which objects are compared</source>
        <translation>Quels objets sont comparés</translation>
    </message>
    <message>
        <source>“Selected” is the object chosen in the catalogue</source>
        <translation>«&#xa0;Le choisi&#xa0;» est l’objet choisi dans le catalogue</translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <source>Length of the screening in hours</source>
        <translation>Durée de la recherche en heures</translation>
    </message>
    <message>
        <source> km</source>
        <translation> km</translation>
    </message>
    <message>
        <source>Distance in km at or below which an approach is listed</source>
        <translation>Distance en km jusqu’à laquelle un rapprochement est listé</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>D&amp;u</translation>
    </message>
    <message>
        <source>&amp;for</source>
        <translation>p&amp;endant</translation>
    </message>
    <message>
        <source>&amp;within</source>
        <translation>&amp;à moins de</translation>
    </message>
    <message>
        <source>Progress of the screening</source>
        <translation>Avancement de la recherche</translation>
    </message>
    <message>
        <source>%p %</source>
        <translation>%p&#xa0;%</translation>
    </message>
    <message>
        <source>Close approaches</source>
        <translation>Rapprochements</translation>
    </message>
    <message>
        <source>Slow pairs</source>
        <translation>Paires lentes</translation>
    </message>
    <message>
        <source>Objects without a state</source>
        <translation>Objets sans état</translation>
    </message>
    <message>
        <source>What the screening found</source>
        <translation>Ce que la recherche a trouvé</translation>
    </message>
    <message>
        <source>Pairs that keep together: docked, in formation, one object under two numbers</source>
        <translation>Paires qui restent ensemble&#xa0;: amarrées, en formation, un même objet sous deux numéros</translation>
    </message>
    <message>
        <source>Objects that the theory gives no state for a part of the time; they are compared whenever it does</source>
        <translation>Objets auxquels la théorie ne donne pas d’état pour une partie du temps&#xa0;; ils sont comparés dès qu’elle en donne un</translation>
    </message>
    <message>
        <source>The screening was not made: %1</source>
        <translation>La recherche n’a pas été faite&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 with all</source>
        <translation>%1 avec tous</translation>
    </message>
    <message>
        <source>Elements more than 14 days from the start: %1 objects. Their approaches tell little.</source>
        <translation>Éléments à plus de 14 jours du début&#xa0;: %1 objets. Leurs rapprochements ne disent pas grand-chose.</translation>
    </message>
    <message>
        <source>Stopped: more than %1 approaches. Ask for a smaller distance or less time.</source>
        <translation>Arrêtée&#xa0;: plus de %1 rapprochements. Demandez une distance plus petite ou moins de temps.</translation>
    </message>
    <message>
        <source>Cancelled; what was found until then is listed. Objects: %1.</source>
        <translation>Annulée&#xa0;; ce qui a été trouvé jusque-là est listé. Objets&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Done. Objects compared: %1.</source>
        <translation>Terminée. Objets comparés&#xa0;: %1.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Screen</source>
        <translation>Rec&amp;hercher</translation>
    </message>
    <message>
        <source>Stops; what was found until then stays</source>
        <translation>Arrête&#xa0;; ce qui a été trouvé jusque-là reste</translation>
    </message>
    <message>
        <source>Only in our own face</source>
        <translation>Seulement dans notre propre face</translation>
    </message>
    <message>
        <source>The catalogue is being read</source>
        <translation>Le catalogue est en cours de lecture</translation>
    </message>
    <message>
        <source>No object with elements is selected in the catalogue</source>
        <translation>Aucun objet ayant des éléments n’est choisi dans le catalogue</translation>
    </message>
    <message>
        <source>Looks for all approaches of the objects that are current in the catalogue</source>
        <translation>Cherche tous les rapprochements des objets actuels du catalogue</translation>
    </message>
    <message>
        <source>Approaches (%1)</source>
        <translation>Rapprochements (%1)</translation>
    </message>
    <message>
        <source>Slow Pairs (%1)</source>
        <translation>Paires lentes (%1)</translation>
    </message>
    <message>
        <source>Without a State (%1)</source>
        <translation>Sans état (%1)</translation>
    </message>
    <message>
        <source>Close approaches are ours alone and are not shown in the face of %1.</source>
        <translation>Les rapprochements ne sont qu’à nous et ne sont pas montrés dans la face de %1.</translation>
    </message>
    <message>
        <source>Nothing was found yet.</source>
        <translation>Rien n’a encore été trouvé.</translation>
    </message>
    <message>
        <source>No two objects come that close in this time.</source>
        <translation>Aucun objet n’en approche un autre d’aussi près pendant ce temps.</translation>
    </message>
    <message>
        <source>Which objects come close to each other? Choose the time and the distance and press “Screen”. The objects are those of the catalogue, with the elements current at its time.</source>
        <translation>Quels objets s’approchent les uns des autres&#xa0;? Choisissez le temps et la distance et appuyez sur «&#xa0;Rechercher&#xa0;». Les objets sont ceux du catalogue, avec les éléments actuels à sa date.</translation>
    </message>
</context>
<context>
    <name>parallax::BriefingDialog</name>
    <message>
        <source>&amp;Fill the screen</source>
        <translation>&amp;Remplir l’écran</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Exposer</translation>
    </message>
    <message>
        <source>%1, where this window is</source>
        <translation>%1, où se trouve cette fenêtre</translation>
    </message>
    <message>
        <source>Who is briefed</source>
        <translation>À qui l’on expose</translation>
    </message>
    <message>
        <source>Screen of the briefing</source>
        <translation>Écran de l’exposé</translation>
    </message>
    <message>
        <source>F&amp;or:</source>
        <translation>P&amp;our&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Screen:</source>
        <translation>É&amp;cran&#xa0;:</translation>
    </message>
    <message>
        <source>That screen shows what all of them may see, and nothing else of ours. What was shown to whom becomes an entry of the ledger.</source>
        <translation>Cet écran montre ce que tous peuvent voir, et rien d’autre de chez nous. Ce qui a été montré, et à qui, devient une écriture du registre.</translation>
    </message>
    <message>
        <source>&amp;Begin the Briefing</source>
        <translation>&amp;Commencer l’exposé</translation>
    </message>
    <message>
        <source>This copy is being decided again.</source>
        <translation>Cette copie est de nouveau en cours de décision.</translation>
    </message>
    <message>
        <source>This copy is blocked: somebody must mend its leaks first; Findings names them.</source>
        <translation>Cette copie est bloquée&#xa0;: il faut d’abord corriger ses fuites&#xa0;; Constats les nomme.</translation>
    </message>
    <message>
        <source>There is nothing in this product that all of them may see.</source>
        <translation>Il n’y a rien dans ce produit que tous puissent voir.</translation>
    </message>
    <message>
        <source>They see %1 of %2 portions; %3 of these are for the eye alone.</source>
        <translation>Ils voient %1 portions sur %2, dont %3 pour les yeux seulement.</translation>
    </message>
</context>
<context>
    <name>parallax::BriefingWindow</name>
    <message>
        <source>Shown only, no copy</source>
        <translation>Montré seulement, sans copie</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>Exposé</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ce qui est montré</translation>
    </message>
    <message>
        <source>One moment, please.</source>
        <translation>Un instant, s’il vous plaît.</translation>
    </message>
</context>
<context>
    <name>parallax::CatalogueListModel</name>
    <message>
        <source>No element set of this object was known at the time asked for; this is the first one after it.</source>
        <translation>Aucun jeu d’éléments de cet objet n’était connu à l’instant demandé&#xa0;; celui-ci est le premier après.</translation>
    </message>
    <message>
        <source>no elements</source>
        <translation>aucun élément</translation>
    </message>
    <message>
        <source>Days from the epoch of the element set to the time asked for; negative where the set is of later</source>
        <translation>Jours de l’époque du jeu d’éléments à l’instant demandé&#xa0;; négatif si le jeu est postérieur</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>Designator</source>
        <extracomment>international designator, &quot;1998-067A&quot;</extracomment>
        <translation>Désignateur</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Elements of</source>
        <translation>Éléments du</translation>
    </message>
    <message>
        <source>Age, days</source>
        <translation>Âge, jours</translation>
    </message>
</context>
<context>
    <name>parallax::CataloguePanel</name>
    <message>
        <source>Time of which the elements are shown, UTC</source>
        <translation>Instant dont les éléments sont montrés, UTC</translation>
    </message>
    <message>
        <source>&amp;Now</source>
        <translation>&amp;Maintenant</translation>
    </message>
    <message>
        <source>&amp;Import Elements or Messages…</source>
        <translation>&amp;Importer des éléments ou des messages…</translation>
    </message>
    <message>
        <source>Search: number, name, owner, designator, class</source>
        <translation>Rechercher&#xa0;: numéro, nom, propriétaire, désignateur, classe</translation>
    </message>
    <message>
        <source>Search the catalogue</source>
        <translation>Rechercher dans le catalogue</translation>
    </message>
    <message>
        <source>Each word has to occur in the name, another name, the number, designator, owner or class</source>
        <translation>Chaque mot doit figurer dans le nom, un autre nom, le numéro, le désignateur, le propriétaire ou la classe</translation>
    </message>
    <message>
        <source>&amp;As of</source>
        <translation>En da&amp;te du</translation>
    </message>
    <message>
        <source>The list shows the element set of each object that was current at this time</source>
        <translation>La liste montre, pour chaque objet, le jeu d’éléments actuel à cet instant</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>The end of the day of the exercise</source>
        <translation>La fin du jour de l’exercice</translation>
    </message>
    <message>
        <source>The time of the clock</source>
        <translation>L’heure de l’horloge</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Objects: %1…</source>
        <translation>Objets&#xa0;: %1…</translation>
    </message>
    <message>
        <source>Objects: %1</source>
        <translation>Objets&#xa0;: %1</translation>
    </message>
    <message>
        <source>Found: the first %1</source>
        <translation>Trouvés&#xa0;: les %1 premiers</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Trouvés&#xa0;: %1</translation>
    </message>
    <message>
        <source>The catalogue is ours alone and is not shown in the face of %1. Choose the face “Ours” above, and “Us” in the list of objects, to see it again.</source>
        <translation>Le catalogue n’est qu’à nous et n’est pas montré dans la face de %1. Choisissez la face «&#xa0;Nôtre&#xa0;» en haut et «&#xa0;Nous&#xa0;» dans la liste des objets pour le revoir.</translation>
    </message>
    <message>
        <source>Reading the catalogue…</source>
        <translation>Lecture du catalogue…</translation>
    </message>
    <message>
        <source>The catalogue could not be read: %1</source>
        <translation>Le catalogue n’a pas pu être lu&#xa0;: %1</translation>
    </message>
    <message>
        <source>The catalogue is empty. Import element sets (TLE, OMM) or messages (CDM, OPM, OEM), or drop their files on the window.</source>
        <translation>Le catalogue est vide. Importez des jeux d’éléments (TLE, OMM) ou des messages (CDM, OPM, OEM), ou déposez leurs fichiers sur la fenêtre.</translation>
    </message>
    <message>
        <source>No object has all of these words in its name, number, designator, owner or class. Fewer words find more.</source>
        <translation>Aucun objet n’a tous ces mots dans son nom, son numéro, son désignateur, son propriétaire ou sa classe. Moins de mots trouvent davantage.</translation>
    </message>
</context>
<context>
    <name>parallax::ClassificationBanner</name>
    <message>
        <source>not computed yet</source>
        <translation>pas encore calculé</translation>
    </message>
    <message>
        <source>Classification: %1</source>
        <translation>Classification&#xa0;: %1</translation>
    </message>
    <message>
        <source>Classification (%1): %2</source>
        <translation>Classification (%1)&#xa0;: %2</translation>
    </message>
    <message>
        <source>Enter shows which portions cause it.</source>
        <translation>Entrée montre les portions qui la déterminent.</translation>
    </message>
    <message>
        <source>The banner is being computed.</source>
        <translation>Le bandeau est en cours de calcul.</translation>
    </message>
    <message>
        <source>%1
Click: which portions cause it.</source>
        <translation>%1
Cliquer&#xa0;: les portions qui le déterminent.</translation>
    </message>
</context>
<context>
    <name>parallax::ContentSearchModel</name>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Tearline</source>
        <translation>Version expurgée</translation>
    </message>
    <message>
        <source>Portion</source>
        <translation>Portion</translation>
    </message>
    <message>
        <source>No mark</source>
        <translation>Aucune marque</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>Trouvé dans</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Endroit</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
</context>
<context>
    <name>parallax::CopyHeader</name>
    <message>
        <source>updating</source>
        <translation>mise à jour</translation>
    </message>
    <message>
        <source>In one room</source>
        <extracomment>Heading of the copy for several nations briefed together; their codes follow</extracomment>
        <translation>Dans une salle</translation>
    </message>
    <message>
        <source>%1 PREVIEW</source>
        <extracomment>Trigraph of the nation whose copy it is: &quot;QMR PREVIEW&quot;</extracomment>
        <translation>APERÇU %1</translation>
    </message>
    <message>
        <source>Copy for %1</source>
        <translation>Copie pour %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How many portions are in the copy, of how many</extracomment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Portions in this copy, of all portions of the product</source>
        <translation>Portions de cette copie, sur toutes celles du produit</translation>
    </message>
    <message>
        <source>Portions in this copy: %1</source>
        <translation>Portions de cette copie&#xa0;: %1</translation>
    </message>
    <message>
        <source>Blocked, flags: %1</source>
        <translation>Bloquée, alertes&#xa0;: %1</translation>
    </message>
    <message>
        <source>Flags: %1</source>
        <translation>Alertes&#xa0;: %1</translation>
    </message>
    <message>
        <source>Something in this copy would betray what is withheld, and only a person can mend it. Click for the list.</source>
        <translation>Quelque chose dans cette copie trahirait ce qui est retenu, et seule une personne peut le corriger. Cliquer pour la liste.</translation>
    </message>
    <message>
        <source>Something in this copy might betray what is withheld. Click for the list.</source>
        <translation>Quelque chose dans cette copie pourrait trahir ce qui est retenu. Cliquer pour la liste.</translation>
    </message>
    <message>
        <source>As received</source>
        <translation>Telle que reçue</translation>
    </message>
    <message>
        <source>As shown</source>
        <translation>Telle que vue</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloquée</translation>
    </message>
    <message>
        <source>This copy cannot leave yet; the face “Ours” says why.</source>
        <translation>Cette copie ne peut pas encore partir&#xa0;; la face «&#xa0;Nôtre&#xa0;» dit pourquoi.</translation>
    </message>
    <message>
        <source>Whole copy</source>
        <translation>Copie entière</translation>
    </message>
    <message>
        <source>Portion %1</source>
        <translation>Portion %1</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <extracomment>A leak flag in a menu: place, code, sentence</extracomment>
        <translation>%1&#xa0;: %2&#xa0;%3</translation>
    </message>
</context>
<context>
    <name>parallax::CopyView</name>
    <message>
        <source>Copy for %1</source>
        <translation>Copie pour %1</translation>
    </message>
    <message>
        <source>updating</source>
        <translation>mise à jour</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Outcome, then codes of reasons</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Our portion %1, %2</source>
        <extracomment>A portion that a nation does not get, for screen readers: our number, then the outcome</extracomment>
        <translation>Notre portion %1, %2</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <extracomment>A portion of a copy, for screen readers: kind, number, mark</extracomment>
        <translation>%1&#xa0;%2, %3</translation>
    </message>
</context>
<context>
    <name>parallax::CostsModel</name>
    <message>
        <source>unmarked</source>
        <translation>sans marque</translation>
    </message>
    <message>
        <source>Portion</source>
        <translation>Portion</translation>
    </message>
    <message>
        <source>Kept away</source>
        <extracomment>Column: how many nations a portion keeps away</extracomment>
        <translation>Écartées</translation>
    </message>
    <message>
        <source>Nations</source>
        <translation>Nations</translation>
    </message>
    <message>
        <source>Smallest remedy</source>
        <translation>Moindre remède</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
</context>
<context>
    <name>parallax::CostsPanel</name>
    <message>
        <source>Nothing here keeps a reader away: every nation gets every portion.</source>
        <translation>Rien ici n’écarte de lecteur&#xa0;: chaque nation reçoit chaque portion.</translation>
    </message>
    <message>
        <source>What costs readers</source>
        <translation>Ce qui coûte des lecteurs</translation>
    </message>
</context>
<context>
    <name>parallax::DecisionForm</name>
    <message>
        <source>Oral and &amp;visual only</source>
        <translation>Oral et &amp;visuel seulement</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Jusqu’au</translation>
    </message>
    <message>
        <source>E&amp;nter the Decision</source>
        <translation>E&amp;nregistrer la décision</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Reason; owed for a denial, and where an earlier decision says the opposite</source>
        <translation>Motif&#xa0;; dû pour un refus, et quand une décision antérieure dit le contraire</translation>
    </message>
    <message>
        <source>Reason of the decision</source>
        <translation>Motif de la décision</translation>
    </message>
    <message>
        <source>They may be told and shown it, and keep no copy</source>
        <translation>On peut le leur dire et le leur montrer, sans qu’ils en gardent copie</translation>
    </message>
    <message>
        <source>The decision counts up to this day</source>
        <translation>La décision vaut jusqu’à ce jour</translation>
    </message>
    <message>
        <source>Last day of the decision</source>
        <translation>Dernier jour de la décision</translation>
    </message>
    <message>
        <source>Network on which the decision counts</source>
        <translation>Réseau sur lequel la décision vaut</translation>
    </message>
    <message>
        <source>On any network</source>
        <translation>Sur tout réseau</translation>
    </message>
    <message>
        <source>Only on %1</source>
        <translation>Seulement sur %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;, in the name of %2: %3</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;, au nom de %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>parallax::DeskPanel</name>
    <message>
        <source>Requests that wait</source>
        <translation>Demandes en attente</translation>
    </message>
    <message>
        <source>All requests</source>
        <translation>Toutes les demandes</translation>
    </message>
    <message>
        <source>Which requests are listed</source>
        <translation>Quelles demandes sont listées</translation>
    </message>
    <message>
        <source>Requests of which nation</source>
        <translation>Demandes de quelle nation</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>Accorder</translation>
    </message>
    <message>
        <source>Releases what is asked, on the text as it stands (G)</source>
        <translation>Communique ce qui est demandé, pour le texte tel qu’il est (G)</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Withholds it, whatever its mark says (D)</source>
        <translation>Le retient, quoi que dise sa marque (D)</translation>
    </message>
    <message>
        <source>Sanitised</source>
        <translation>Expurgé</translation>
    </message>
    <message>
        <source>A tearline goes by its own mark, the full text stays (S)</source>
        <translation>Une version expurgée part selon sa propre marque, le texte complet reste (S)</translation>
    </message>
    <message>
        <source>Ask Originator</source>
        <translation>Consulter l’origine</translation>
    </message>
    <message>
        <source>The originator is asked; the request waits (O)</source>
        <translation>L’autorité d’origine est consultée&#xa0;; la demande attend (O)</translation>
    </message>
    <message>
        <source>Ask Owner</source>
        <translation>Consulter le propriétaire</translation>
    </message>
    <message>
        <source>The foreign government whose information it is is asked (F)</source>
        <translation>Le gouvernement étranger dont c’est l’information est consulté (F)</translation>
    </message>
    <message>
        <source>Ask Exception</source>
        <translation>Demander une exception</translation>
    </message>
    <message>
        <source>An exception to the ceiling is asked for (E)</source>
        <translation>Une exception au plafond est demandée (E)</translation>
    </message>
    <message>
        <source>Requests for release</source>
        <translation>Demandes de communication</translation>
    </message>
    <message>
        <source>What is asked, and how it is decided now</source>
        <translation>Ce qui est demandé, et comment c’est décidé à présent</translation>
    </message>
    <message>
        <source>Any nation</source>
        <translation>Toute nation</translation>
    </message>
    <message>
        <source>Listed: %1</source>
        <translation>Listées&#xa0;: %1</translation>
    </message>
    <message>
        <source>This window has no desk.</source>
        <translation>Cette fenêtre n’a pas de bureau.</translation>
    </message>
    <message>
        <source>The desk is ours and is not shown in the face of %1. Choose the face “Ours” above to go on.</source>
        <translation>Le bureau est à nous et n’est pas montré dans la face de %1. Choisissez la face «&#xa0;Nôtre&#xa0;» en haut pour continuer.</translation>
    </message>
    <message>
        <source>Nothing waits here. Ask for the release of portions with Release ▸ Ask for Release.</source>
        <translation>Rien n’attend ici. Demandez la communication de portions par Communication ▸ Demander la communication.</translation>
    </message>
    <message>
        <source>There is no request of this nation.</source>
        <translation>Il n’y a pas de demande de cette nation.</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <extracomment>A request in the list of what is about to be decided: &quot;RQ-31-0146 (QMR): EX-01-011&quot;</extracomment>
        <translation>%1 (%2)&#xa0;: %3</translation>
    </message>
    <message>
        <source>Nothing of this waits for a decision.</source>
        <translation>Rien de ceci n’attend de décision.</translation>
    </message>
    <message>
        <source>The product of %1 is still being read; try again in a moment.</source>
        <translation>Le produit de %1 est encore en lecture&#xa0;; réessayez dans un instant.</translation>
    </message>
    <message>
        <source>Decision %1 on %2 stands in the ledger as entry %3.</source>
        <translation>La décision %1 sur %2 figure au registre comme entrée %3.</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>Commenter…</translation>
    </message>
    <message>
        <source>Comment on the request</source>
        <translation>Commenter la demande</translation>
    </message>
    <message>
        <source>Says something about it to whoever works at the desk; open until somebody resolves it (C)</source>
        <translation>Dit quelque chose à son sujet à qui travaille au bureau&#xa0;; ouvert jusqu’à ce que quelqu’un le règle (C)</translation>
    </message>
    <message>
        <source>Comment %1 is resolved.</source>
        <translation>Le commentaire %1 est réglé.</translation>
    </message>
    <message>
        <source>Comment %1 was not resolved: %2</source>
        <translation>Le commentaire %1 n’a pas été réglé&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>parallax::DifferencesPanel</name>
    <message>
        <source>Nation</source>
        <translation>Nation</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>Retenus</translation>
    </message>
    <message>
        <source>No position</source>
        <translation>Sans position</translation>
    </message>
    <message>
        <source>Coarse</source>
        <translation>Approchés</translation>
    </message>
    <message>
        <source>Unidentified</source>
        <translation>Non identifiés</translation>
    </message>
    <message>
        <source>Approaches unknown</source>
        <translation>Rapprochements inconnus</translation>
    </message>
    <message>
        <source>Approaches coarse</source>
        <translation>Rapprochements imprécis</translation>
    </message>
    <message>
        <source>What each nation&apos;s picture lacks</source>
        <translation>Ce qui manque à l’image de chaque nation</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>What is lost</source>
        <translation>Ce qui est perdu</translation>
    </message>
    <message>
        <source>What the selected nation loses</source>
        <translation>Ce que perd la nation sélectionnée</translation>
    </message>
    <message>
        <source>What nations lose is ours alone and is not shown in the face of %1.</source>
        <translation>Ce que perdent les nations n’est qu’à nous et n’est pas montré dans la face de %1.</translation>
    </message>
    <message>
        <source>There is no catalogue yet to compare pictures of.</source>
        <translation>Il n’y a pas encore de catalogue dont comparer les images.</translation>
    </message>
    <message>
        <source>The pictures are being compared…</source>
        <translation>Les images sont en cours de comparaison…</translation>
    </message>
    <message>
        <source>cannot know of this close approach</source>
        <translation>ne peut pas connaître ce rapprochement</translation>
    </message>
    <message>
        <source>could only find this close approach with coarse elements</source>
        <translation>ne pourrait trouver ce rapprochement qu’avec des éléments approchés</translation>
    </message>
</context>
<context>
    <name>parallax::ElementHistoryModel</name>
    <message>
        <source>Its originator had told other values for this epoch before; both are kept.</source>
        <translation>L’autorité d’origine avait donné auparavant d’autres valeurs pour cette époque&#xa0;; les deux sont conservées.</translation>
    </message>
    <message>
        <source>current, revision %1</source>
        <extracomment>of an element set: in use at the time asked for; %1 counts how often it was told otherwise</extracomment>
        <translation>actuel, révision %1</translation>
    </message>
    <message>
        <source>current</source>
        <translation>actuel</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>révision %1</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <source>Age, days</source>
        <translation>Âge, jours</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Originator</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Lu dans</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Chargé</translation>
    </message>
</context>
<context>
    <name>parallax::ExerciseStrip</name>
    <message>
        <source>EXERCISE</source>
        <translation>EXERCICE</translation>
    </message>
    <message>
        <source>%1: markings are for training only</source>
        <translation>%1&#xa0;: les marques ne servent qu’à l’entraînement</translation>
    </message>
    <message>
        <source>%1: markings are for training only. Everything here is synthetic.</source>
        <translation>%1&#xa0;: les marques ne servent qu’à l’entraînement. Tout est fictif ici.</translation>
    </message>
</context>
<context>
    <name>parallax::ExplanationPanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Explanation of what is selected</source>
        <translation>Explication de la sélection</translation>
    </message>
    <message>
        <source>Choose a portion, a place in a copy, a finding or a banner: what stands here says why, by which rule, and what would change it.</source>
        <translation>Choisissez une portion, un endroit d’une copie, un constat ou un bandeau&#xa0;: il est dit ici pourquoi, selon quelle règle, et ce qui y changerait quelque chose.</translation>
    </message>
    <message>
        <source>Portion</source>
        <translation>Portion</translation>
    </message>
    <message>
        <source>Portion %1, unmarked</source>
        <translation>Portion %1, sans marque</translation>
    </message>
    <message>
        <source>Portion %1  %2</source>
        <translation>Portion %1  %2</translation>
    </message>
    <message>
        <source>Our banner by the DoD rules, and the portions that cause it</source>
        <translation>Notre bandeau selon les règles DoD, et les portions qui le déterminent</translation>
    </message>
    <message>
        <source>Our banner by the IC rules, and the portions that cause it</source>
        <translation>Notre bandeau selon les règles IC, et les portions qui le déterminent</translation>
    </message>
    <message>
        <source>Nations that some portions admit, and the first portion that keeps each away</source>
        <translation>Nations que certaines portions admettent, et la première portion qui écarte chacune</translation>
    </message>
    <message>
        <source>The stated banner is another: %1</source>
        <translation>Le bandeau déclaré est autre&#xa0;: %1</translation>
    </message>
    <message>
        <source>Where the two regimes differ</source>
        <translation>Où les deux régimes diffèrent</translation>
    </message>
    <message>
        <source>Portions:</source>
        <translation>Portions&#xa0;:</translation>
    </message>
</context>
<context>
    <name>parallax::ExportDialog</name>
    <message>
        <source>Export a Nation&apos;s Copy</source>
        <translation>Exporter la copie d’une nation</translation>
    </message>
    <message>
        <source>PDF, banner on every page</source>
        <translation>PDF, bandeau sur chaque page</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>JSON, for programs</source>
        <translation>JSON, pour les programmes</translation>
    </message>
    <message>
        <source>Nation the copy is for</source>
        <translation>Nation à qui la copie est destinée</translation>
    </message>
    <message>
        <source>Format of the file</source>
        <translation>Format du fichier</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Pour</translation>
    </message>
    <message>
        <source>Fo&amp;rmat</source>
        <translation>Fo&amp;rmat</translation>
    </message>
    <message>
        <source>What was found in this copy</source>
        <translation>Ce qui a été trouvé dans cette copie</translation>
    </message>
    <message>
        <source>The file is made from the same copy the window shows, as received. What has left cannot be taken back.</source>
        <translation>Le fichier est tiré de la copie que montre la fenêtre, telle que reçue. Ce qui est parti ne peut pas être repris.</translation>
    </message>
    <message>
        <source>Choose File…</source>
        <translation>Choisir le fichier…</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>%1 PREVIEW</source>
        <translation>APERÇU %1</translation>
    </message>
    <message>
        <source>Portions that go out, as received: %1 of %2</source>
        <translation>Portions qui partent, telles que reçues&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>This copy is blocked. Somebody must mend the places below first; then it can be written.</source>
        <translation>Cette copie est bloquée. Il faut d’abord corriger les endroits ci-dessous&#xa0;; elle pourra ensuite être écrite.</translation>
    </message>
    <message>
        <source>No leak was found in this copy.</source>
        <translation>Aucune fuite n’a été trouvée dans cette copie.</translation>
    </message>
    <message>
        <source>whole copy</source>
        <translation>copie entière</translation>
    </message>
    <message>
        <source>portion %1</source>
        <translation>portion %1</translation>
    </message>
    <message>
        <source>Blocks, %1</source>
        <translation>Bloque, %1</translation>
    </message>
    <message>
        <source>Flag, %1</source>
        <translation>Alerte, %1</translation>
    </message>
    <message>
        <source>Blocked: mend the places named first.</source>
        <translation>Bloquée&#xa0;: corrigez d’abord les endroits nommés.</translation>
    </message>
    <message>
        <source>This copy is being decided again; it can be written when that is done.</source>
        <translation>Cette copie est de nouveau en cours de décision&#xa0;; elle pourra être écrite ensuite.</translation>
    </message>
    <message>
        <source>Flat ODF, for office programs</source>
        <translation>ODF plat, pour les suites bureautiques</translation>
    </message>
    <message>
        <source>Flat ODF (*.fodt)</source>
        <translation>ODF plat (*.fodt)</translation>
    </message>
    <message>
        <source>OpenDocument text, by LibreOffice</source>
        <translation>Texte OpenDocument, par LibreOffice</translation>
    </message>
    <message>
        <source>Word, by LibreOffice</source>
        <translation>Word, par LibreOffice</translation>
    </message>
    <message>
        <source>OpenDocument text (*.odt)</source>
        <translation>Texte OpenDocument (*.odt)</translation>
    </message>
    <message>
        <source>Word (*.docx)</source>
        <translation>Word (*.docx)</translation>
    </message>
    <message>
        <source>PDF/A with tags, by LibreOffice</source>
        <translation>PDF/A avec balises, par LibreOffice</translation>
    </message>
</context>
<context>
    <name>parallax::FactsPanel</name>
    <message>
        <source>Portion %1</source>
        <translation>portion %1</translation>
    </message>
    <message numerus="yes">
        <source>%n Portions</source>
        <translation>
            <numerusform>%n portion</numerusform>
            <numerusform>%n portions</numerusform>
        </translation>
    </message>
    <message>
        <source>Facts of the portion</source>
        <translation>Faits de la portion</translation>
    </message>
    <message>
        <source>Put the caret into a portion to see the facts that decide it.</source>
        <translation>Placez le curseur dans une portion pour voir les faits qui la décident.</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>&amp;Nature&#xa0;:</translation>
    </message>
    <message>
        <source>Whose rules the portion stands under by its origin</source>
        <translation>Règles dont la portion relève par son origine</translation>
    </message>
    <message>
        <source>&amp;Governed by:</source>
        <translation>&amp;Régie par&#xa0;:</translation>
    </message>
    <message>
        <source>Category %1</source>
        <translation>Catégorie %1</translation>
    </message>
    <message>
        <source>Add Category %1 to %2</source>
        <translation>Ajouter la catégorie %1 (%2)</translation>
    </message>
    <message>
        <source>Take Category %1 from %2</source>
        <translation>Retirer la catégorie %1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Categories:</source>
        <translation>&amp;Catégories&#xa0;:</translation>
    </message>
    <message>
        <source>Categories of classified military information, by which policy sets ceilings</source>
        <translation>Catégories d’informations militaires classifiées, pour lesquelles la politique fixe des plafonds</translation>
    </message>
    <message>
        <source>&amp;Originator:</source>
        <translation>&amp;Origine&#xa0;:</translation>
    </message>
    <message>
        <source>Set Originator of %1</source>
        <translation>Définir l’autorité d’origine (%1)</translation>
    </message>
    <message>
        <source>&amp;Topic:</source>
        <translation>&amp;Sujet&#xa0;:</translation>
    </message>
    <message>
        <source>Set Topic of %1</source>
        <translation>Définir le sujet (%1)</translation>
    </message>
    <message>
        <source>L&amp;icence:</source>
        <translation>&amp;Licence&#xa0;:</translation>
    </message>
    <message>
        <source>Set Licence of %1</source>
        <translation>Définir la licence (%1)</translation>
    </message>
    <message>
        <source>Co&amp;llector:</source>
        <translation>Coll&amp;ecteur&#xa0;:</translation>
    </message>
    <message>
        <source>Set Collector of %1</source>
        <translation>Définir le collecteur (%1)</translation>
    </message>
    <message>
        <source>O&amp;wner:</source>
        <translation>&amp;Propriétaire&#xa0;:</translation>
    </message>
    <message>
        <source>Set Owner of %1</source>
        <translation>Définir le propriétaire (%1)</translation>
    </message>
    <message>
        <source>Tr&amp;ue owner:</source>
        <translation>&amp;Vrai propriétaire&#xa0;:</translation>
    </message>
    <message>
        <source>Set True Owner of %1</source>
        <translation>Définir le vrai propriétaire (%1)</translation>
    </message>
    <message>
        <source>Real owner of a protected source; decides, and is never shown to anybody</source>
        <translation>Vrai propriétaire d’une source protégée&#xa0;; il décide, et n’est jamais montré à personne</translation>
    </message>
    <message>
        <source>&amp;Date:</source>
        <translation>&amp;Date&#xa0;:</translation>
    </message>
    <message>
        <source>A date is written year-month-day, as 2031-03-14.</source>
        <translation>Une date s’écrit année-mois-jour, comme 2031-03-14.</translation>
    </message>
    <message>
        <source>What this portion points to, with spaces between: p:EX-01-005 fig:1 tab:1 obj:PX-0107</source>
        <translation>Ce que vise cette portion, séparé par des espaces&#xa0;: p:EX-01-005 fig:1 tab:1 obj:PX-0107</translation>
    </message>
    <message>
        <source>&amp;References:</source>
        <translation>Ré&amp;férences&#xa0;:</translation>
    </message>
    <message>
        <source>Not counted in the &amp;banner roll-up</source>
        <translation>Hors du calcul du &amp;bandeau</translation>
    </message>
    <message>
        <source>Write the Mark of the Guide</source>
        <translation>Écrire la marque du guide</translation>
    </message>
    <message>
        <source>Change Kind of %1</source>
        <translation>Changer la nature (%1)</translation>
    </message>
    <message>
        <source>Change Governance of %1</source>
        <translation>Changer le régime d’origine (%1)</translation>
    </message>
    <message>
        <source>Set Date of %1</source>
        <translation>Définir la date (%1)</translation>
    </message>
    <message>
        <source>Set References of %1</source>
        <translation>Définir les références (%1)</translation>
    </message>
    <message>
        <source>Leave %1 out of the Banner</source>
        <translation>Exclure du bandeau (%1)</translation>
    </message>
    <message>
        <source>Count %1 in the Banner</source>
        <translation>Compter dans le bandeau (%1)</translation>
    </message>
    <message>
        <source>Mark %2 %1 as the Guide Proposes</source>
        <translation>Mettre la marque %1 du guide (%2)</translation>
    </message>
    <message>
        <source>Portion %1, %2</source>
        <extracomment>Heading of the facts: number and kind of a portion</extracomment>
        <translation>Portion %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n portions selected</source>
        <translation>
            <numerusform>%n portion sélectionnée</numerusform>
            <numerusform>%n portions sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>several</source>
        <translation>plusieurs</translation>
    </message>
    <message>
        <source>The guide proposes %1 (%2). %3</source>
        <extracomment>What the classification guide proposes: mark, row of the guide, its reason</extracomment>
        <translation>Le guide propose %1 (%2). %3</translation>
    </message>
    <message>
        <source>Write %1</source>
        <extracomment>Button that writes the mark which the guide proposes</extracomment>
        <translation>Écrire %1</translation>
    </message>
</context>
<context>
    <name>parallax::FeedFindingsModel</name>
    <message>
        <source>left out</source>
        <extracomment>of an entry of a file: what became of it</extracomment>
        <translation>écartée</translation>
    </message>
    <message>
        <source>read, with a note</source>
        <translation>lue, avec remarque</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
</context>
<context>
    <name>parallax::FeedImporter</name>
    <message>
        <source>Reading %1…</source>
        <translation>Lecture de %1…</translation>
    </message>
    <message>
        <source>%1: %2 of %3 %4</source>
        <extracomment>progress of an import: file, done, of all, noun (&quot;element sets&quot;, &quot;messages&quot;)</extracomment>
        <translation>%1&#xa0;: %2 sur %3 %4</translation>
    </message>
</context>
<context>
    <name>parallax::FeedReportDialog</name>
    <message>
        <source>What the Reader Found</source>
        <translation>Ce que le lecteur a trouvé</translation>
    </message>
    <message>
        <source>What the reader found</source>
        <translation>Ce que le lecteur a trouvé</translation>
    </message>
    <message>
        <source>Not listed, for there are too many: %1</source>
        <translation>Non listés, car trop nombreux&#xa0;: %1</translation>
    </message>
    <message>
        <source>Copy the &amp;List</source>
        <translation>Copier la &amp;liste</translation>
    </message>
</context>
<context>
    <name>parallax::FindBar</name>
    <message>
        <source>&amp;Find:</source>
        <translation>&amp;Rechercher&#xa0;:</translation>
    </message>
    <message>
        <source>Words, a mark, a name</source>
        <translation>Des mots, une marque, un nom</translation>
    </message>
    <message>
        <source>Find in the product</source>
        <translation>Rechercher dans le produit</translation>
    </message>
    <message>
        <source>Find previous (Shift+F3)</source>
        <translation>Précédent (Maj+F3)</translation>
    </message>
    <message>
        <source>Find next (F3)</source>
        <translation>Suivant (F3)</translation>
    </message>
    <message>
        <source>Close the find bar (Escape)</source>
        <translation>Fermer la barre de recherche (Échap)</translation>
    </message>
    <message>
        <source>Not found: “%1”</source>
        <translation>Introuvable&#xa0;: «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>parallax::FindingsModel</name>
    <message>
        <source>Fix Mark of Portion %1</source>
        <translation>Corriger la marque de la portion %1</translation>
    </message>
    <message>
        <source>whole copy</source>
        <translation>copie entière</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Portion</source>
        <translation>Portion</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Constat</translation>
    </message>
    <message>
        <source>Fix</source>
        <extracomment>Column: what would mend a finding</extracomment>
        <translation>Correction</translation>
    </message>
</context>
<context>
    <name>parallax::FindingsPanel</name>
    <message>
        <source>No findings. Marks are checked at each keystroke.</source>
        <translation>Aucun constat. Les marques sont vérifiées à chaque frappe.</translation>
    </message>
    <message>
        <source>&amp;Take the Fix</source>
        <translation>&amp;Appliquer la correction</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>M&amp;ontrer</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Erreurs seulement</translation>
    </message>
    <message>
        <source>Errors and warnings</source>
        <translation>Erreurs et avertissements</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Findings shown</source>
        <translation>Constats montrés</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Applies the fix of the finding chosen; it can be undone</source>
        <translation>Applique la correction du constat choisi&#xa0;; elle peut être annulée</translation>
    </message>
    <message>
        <source>Errors: %1, warnings: %2</source>
        <translation>Erreurs&#xa0;: %1, avertissements&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>parallax::GlobeFileDialog</name>
    <message>
        <source>First time in the file</source>
        <translation>Premier instant du fichier</translation>
    </message>
    <message>
        <source>Export the Picture for Another Globe</source>
        <translation>Exporter l’image pour un autre globe</translation>
    </message>
    <message>
        <source>Our own picture: the file is ours, not for release.</source>
        <translation>Notre propre image : le fichier est à nous, non communicable.</translation>
    </message>
    <message>
        <source>What %1 would be shown. The file says that it may be shown, not handed over.</source>
        <translation>Ce qui serait montré à %1. Le fichier dit qu’il peut être montré, non remis.</translation>
    </message>
    <message>
        <source>What %1 would receive.</source>
        <translation>Ce que recevrait %1.</translation>
    </message>
    <message>
        <source>CZML, for Cesium and its kin</source>
        <translation>CZML, pour Cesium et ses semblables</translation>
    </message>
    <message>
        <source>KML, for Google Earth and its kin</source>
        <translation>KML, pour Google Earth et ses semblables</translation>
    </message>
    <message>
        <source>Format of the file</source>
        <translation>Format du fichier</translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <source>this time alone</source>
        <translation>cet instant seul</translation>
    </message>
    <message>
        <source>Hours in the file</source>
        <translation>Heures dans le fichier</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Seconds between two positions</source>
        <translation>Secondes entre deux positions</translation>
    </message>
    <message>
        <source>Fo&amp;rmat</source>
        <translation>Fo&amp;rmat</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>D&amp;u</translation>
    </message>
    <message>
        <source>&amp;Over</source>
        <translation>&amp;Pendant</translation>
    </message>
    <message>
        <source>A position &amp;every</source>
        <translation>Une position &amp;toutes les</translation>
    </message>
    <message>
        <source>Choose File…</source>
        <translation>Choisir le fichier…</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>nous</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>image</translation>
    </message>
    <message>
        <source>KML (*.kml)</source>
        <translation>KML (*.kml)</translation>
    </message>
    <message>
        <source>CZML (*.czml)</source>
        <translation>CZML (*.czml)</translation>
    </message>
    <message>
        <source>Nothing in this picture has a position.</source>
        <translation>Rien dans cette image n’a de position.</translation>
    </message>
    <message>
        <source>%1 objects, %2 positions, about %3.</source>
        <translation>%1 objets, %2 positions, environ %3.</translation>
    </message>
    <message>
        <source>%1 positions are more than a file takes (%2). Choose fewer hours or a longer step.</source>
        <translation>%1 positions dépassent ce qu’un fichier peut contenir (%2). Choisissez moins d’heures ou un pas plus long.</translation>
    </message>
</context>
<context>
    <name>parallax::GroundPlacesMenu</name>
    <message>
        <source>Add a Site</source>
        <translation>Ajouter un site</translation>
    </message>
    <message>
        <source>Name the Area</source>
        <translation>Nommer la zone</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Latitude, north</source>
        <translation>&amp;Latitude, nord</translation>
    </message>
    <message>
        <source>L&amp;ongitude, east</source>
        <translation>L&amp;ongitude, est</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>&amp;Altitude</translation>
    </message>
    <message>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>&amp;Marque</translation>
    </message>
    <message>
        <source>Add a &amp;Site…</source>
        <translation>Ajouter un &amp;site…</translation>
    </message>
    <message>
        <source>&amp;Draw an Area</source>
        <translation>&amp;Dessiner une zone</translation>
    </message>
    <message>
        <source>&amp;Own Position From a Receiver (NMEA)…</source>
        <translation>&amp;Position propre depuis un récepteur (NMEA)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1&#xa0;%2</translation>
    </message>
    <message>
        <source>new area</source>
        <translation>nouvelle zone</translation>
    </message>
    <message>
        <source>own position</source>
        <translation>position propre</translation>
    </message>
    <message>
        <source>Click the corners of the area on the ground; double-click or Enter ends it, Escape gives up with fewer than three.</source>
        <translation>Cliquez sur les sommets de la zone au sol&#xa0;; un double-clic ou Entrée la termine, Échap renonce s’il y en a moins de trois.</translation>
    </message>
    <message>
        <source>Own Position From a Receiver</source>
        <translation>Position propre depuis un récepteur</translation>
    </message>
    <message>
        <source>NMEA 0183 sentences, or a receiver&apos;s device (*)</source>
        <translation>Trames NMEA 0183, ou périphérique d’un récepteur (*)</translation>
    </message>
    <message>
        <source>The receiver cannot be read: %1.</source>
        <translation>Le récepteur ne peut pas être lu&#xa0;: %1.</translation>
    </message>
    <message>
        <source>A site or area was left out: %1</source>
        <translation>Un site ou une zone a été omis&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>parallax::HistoryModel</name>
    <message>
        <source>%1
Taken back by a later entry.</source>
        <translation>%1
Reprise par une entrée ultérieure.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
</context>
<context>
    <name>parallax::HistoryPanel</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Nothing was changed yet. Every edit will stand here, with who and when, and can be undone, also after a restart.</source>
        <translation>Rien n’a encore été modifié. Chaque modification figurera ici, avec son auteur et sa date, et pourra être annulée, même après un redémarrage.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>Annuler %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>Rétablir %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
</context>
<context>
    <name>parallax::ImportDialog</name>
    <message>
        <source>Import %1</source>
        <translation>Importer %1</translation>
    </message>
    <message>
        <source>What was read of the file</source>
        <translation>Ce qui a été lu du fichier</translation>
    </message>
    <message>
        <source>Portion %1: “%2”</source>
        <translation>Portion %1&#xa0;: «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Portions read: %1. Marks read: %2.</source>
        <translation>Portions lues&#xa0;: %1. Marques lues&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Guessed</source>
        <translation>Deviné</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Non lu</translation>
    </message>
    <message>
        <source>Marks that look damaged: check these first</source>
        <translation>Marques qui semblent abîmées&#xa0;: à vérifier d’abord</translation>
    </message>
    <message>
        <source>What the file does not say. Asked once for the whole product; it can be changed by portion afterwards. Portions that say it themselves keep what they say.</source>
        <translation>Ce que le fichier ne dit pas. Demandé une fois pour tout le produit&#xa0;; modifiable ensuite par portion. Les portions qui le disent elles-mêmes gardent ce qu’elles disent.</translation>
    </message>
    <message>
        <source>Whose rules the information stands under by origin</source>
        <translation>Règles dont l’information relève par son origine</translation>
    </message>
    <message>
        <source>None: open information</source>
        <translation>Aucune&#xa0;: information ouverte</translation>
    </message>
    <message>
        <source>Department of Defense</source>
        <translation>Department of Defense</translation>
    </message>
    <message>
        <source>Intelligence community</source>
        <translation>Communauté du renseignement</translation>
    </message>
    <message>
        <source>A foreign government</source>
        <translation>Un gouvernement étranger</translation>
    </message>
    <message>
        <source>Joint with other nations</source>
        <translation>Commune avec d’autres nations</translation>
    </message>
    <message>
        <source>A commercial provider</source>
        <translation>Un fournisseur commercial</translation>
    </message>
    <message>
        <source>As the policy names topics, for example geo-track</source>
        <translation>Comme la politique nomme les sujets, par exemple geo-track</translation>
    </message>
    <message>
        <source>&amp;Id</source>
        <translation>&amp;Identifiant</translation>
    </message>
    <message>
        <source>Ti&amp;tle</source>
        <translation>Ti&amp;tre</translation>
    </message>
    <message>
        <source>&amp;As of</source>
        <translation>&amp;En date du</translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation>&amp;Règles</translation>
    </message>
    <message>
        <source>Orig&amp;in</source>
        <translation>&amp;Provenance</translation>
    </message>
    <message>
        <source>&amp;Originator</source>
        <translation>Autorité d’&amp;origine</translation>
    </message>
    <message>
        <source>To&amp;pic</source>
        <translation>&amp;Sujet</translation>
    </message>
    <message>
        <source>Category %1: %2</source>
        <translation>Catégorie %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Give it an id.</source>
        <translation>Donnez-lui un identifiant.</translation>
    </message>
    <message>
        <source>There is a product %1 already. Importing never overwrites: choose another id.</source>
        <translation>Un produit %1 existe déjà. L’importation n’écrase jamais&#xa0;: choisissez un autre identifiant.</translation>
    </message>
    <message>
        <source>Give it a title.</source>
        <translation>Donnez-lui un titre.</translation>
    </message>
    <message>
        <source>No mark: nobody receives these portions until they have one</source>
        <translation>Sans marque&#xa0;: personne ne reçoit ces portions avant qu’elles en aient une</translation>
    </message>
</context>
<context>
    <name>parallax::InfoBar</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Check that it is still there and try again.</source>
        <translation>Vérifiez qu’il est toujours là et réessayez.</translation>
    </message>
    <message>
        <source>Mend the place named and try again. Nothing was changed.</source>
        <translation>Corrigez l’endroit nommé et réessayez. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>It was written by a newer Parallax: open it with that version. It was not touched.</source>
        <translation>Il a été écrit par un Parallax plus récent&#xa0;: ouvrez-le avec cette version. Il n’a pas été touché.</translation>
    </message>
    <message>
        <source>Another program holds it. Close that one, or try again in a moment.</source>
        <translation>Un autre programme le détient. Fermez ce programme ou réessayez dans un instant.</translation>
    </message>
    <message>
        <source>Check the permissions of the folder, or choose another place.</source>
        <translation>Vérifiez les droits du dossier ou choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>Check the disk and its free space, then try again. What was there before is still there.</source>
        <translation>Vérifiez le disque et l’espace libre, puis réessayez. Ce qui existait est toujours là.</translation>
    </message>
    <message>
        <source>Somebody else changed it meanwhile. Open it again to see both, then repeat your change.</source>
        <translation>Quelqu’un d’autre l’a modifié entre-temps. Rouvrez-le pour voir les deux, puis refaites votre modification.</translation>
    </message>
    <message>
        <source>Split it into smaller parts and try again.</source>
        <translation>Divisez-le en parties plus petites et réessayez.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Show the details of this message</source>
        <translation>Montrer les détails de ce message</translation>
    </message>
    <message>
        <source>Copy this message</source>
        <translation>Copier ce message</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message numerus="yes">
        <source>(%n more)</source>
        <translation>
            <numerusform>(%n autre)</numerusform>
            <numerusform>(%n autres)</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a text or slides of an office program, a PDF, Markdown, HTML or Parallax JSON.</source>
        <translation>Choisissez un texte ou des diapositives d’une suite bureautique, un PDF, Markdown, HTML ou JSON de Parallax.</translation>
    </message>
</context>
<context>
    <name>parallax::InnerBanner</name>
    <message>
        <source>NOT YET COMPUTED</source>
        <translation>PAS ENCORE CALCULÉ</translation>
    </message>
    <message>
        <source>Classification of the preview for %1: %2</source>
        <extracomment>What a screen reader says of the banner of a nation&apos;s copy</extracomment>
        <translation>Classification de l’aperçu pour %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>parallax::LensBar</name>
    <message>
        <source>Lens: who, when, how</source>
        <translation>Point de vue&#xa0;: qui, quand, comment</translation>
    </message>
    <message>
        <source>&amp;Copies for</source>
        <translation>Copies po&amp;ur</translation>
    </message>
    <message>
        <source>Add a nation or a room of several</source>
        <translation>Ajouter une nation ou une salle de plusieurs</translation>
    </message>
    <message>
        <source>Add the copy of a nation, or of several in one room</source>
        <translation>Ajouter la copie d’une nation, ou de plusieurs dans une salle</translation>
    </message>
    <message>
        <source>As-of date of every decision</source>
        <translation>Date de référence de toutes les décisions</translation>
    </message>
    <message>
        <source>The day every decision is made for: agreements, consents and memberships of that day count</source>
        <translation>Le jour pour lequel chaque décision est prise&#xa0;: les accords, consentements et adhésions de ce jour comptent</translation>
    </message>
    <message>
        <source>As &amp;of</source>
        <translation>En da&amp;te du</translation>
    </message>
    <message>
        <source>Network the copies travel on</source>
        <translation>Réseau par lequel passent les copies</translation>
    </message>
    <message>
        <source>A network named here must reach the nation at the level of each portion</source>
        <translation>Un réseau nommé ici doit atteindre la nation au niveau de chaque portion</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>Ré&amp;seau</translation>
    </message>
    <message>
        <source>Rules that decide</source>
        <translation>Règles qui décident</translation>
    </message>
    <message>
        <source>Each item under its own rules, or everything under one regime, to see what it would change</source>
        <translation>Chaque élément sous ses propres règles, ou tout sous un seul régime, pour voir ce que cela changerait</translation>
    </message>
    <message>
        <source>Own</source>
        <extracomment>Each portion is decided under the rules of the regime it comes from</extracomment>
        <translation>Propres</translation>
    </message>
    <message>
        <source>DoD</source>
        <translation>DoD</translation>
    </message>
    <message>
        <source>IC</source>
        <translation>IC</translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation>Rè&amp;gles</translation>
    </message>
    <message>
        <source>Ours</source>
        <extracomment>Face of a copy: everything, with withheld places collapsed and their reason</extracomment>
        <translation>Nôtre</translation>
    </message>
    <message>
        <source>Every place; what is withheld is collapsed and says why</source>
        <translation>Chaque endroit&#xa0;; ce qui est retenu est replié et dit pourquoi</translation>
    </message>
    <message>
        <source>Shown</source>
        <extracomment>Face of a copy: with what may only be seen</extracomment>
        <translation>Vue</translation>
    </message>
    <message>
        <source>As shown: what the nation may see, display only included</source>
        <translation>Telle que vue&#xa0;: ce que la nation peut voir, présentation seule comprise</translation>
    </message>
    <message>
        <source>Received</source>
        <extracomment>Face of a copy: what the nation keeps</extracomment>
        <translation>Reçue</translation>
    </message>
    <message>
        <source>As received: exactly what the nation gets, and nothing that betrays the rest</source>
        <translation>Telle que reçue&#xa0;: exactement ce que la nation obtient, et rien qui trahisse le reste</translation>
    </message>
    <message>
        <source>Face: %1</source>
        <translation>Face&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 is shown already.</source>
        <translation>%1 est déjà affiché.</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Several in One Room…</source>
        <translation>Plusieurs dans une salle…</translation>
    </message>
    <message>
        <source>Copy %1: %2</source>
        <translation>Copie %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1
Click to move, export or take away this copy</source>
        <translation>%1
Cliquer pour déplacer, exporter ou retirer cette copie</translation>
    </message>
    <message>
        <source>Move Left</source>
        <translation>Déplacer à gauche</translation>
    </message>
    <message>
        <source>Move Right</source>
        <translation>Déplacer à droite</translation>
    </message>
    <message>
        <source>Show Only This</source>
        <translation>Montrer seulement celle-ci</translation>
    </message>
    <message>
        <source>Export This Copy…</source>
        <translation>Exporter cette copie…</translation>
    </message>
    <message>
        <source>Take Away</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>No network is named: any channel will do</extracomment>
        <translation>Aucun</translation>
    </message>
</context>
<context>
    <name>parallax::MainWindow</name>
    <message>
        <source>Parallax</source>
        <translation>Parallax</translation>
    </message>
    <message>
        <source>Product %1 could not be opened.</source>
        <translation>Le produit %1 n’a pas pu être ouvert.</translation>
    </message>
    <message>
        <source>The copy was not written.</source>
        <translation>La copie n’a pas été écrite.</translation>
    </message>
    <message>
        <source>The copy was written.</source>
        <translation>La copie a été écrite.</translation>
    </message>
    <message>
        <source>The file could not be imported.</source>
        <translation>Le fichier n’a pas pu être importé.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Faits</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrice</translation>
    </message>
    <message>
        <source>What Costs Readers</source>
        <translation>Ce qui coûte des lecteurs</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objets</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>The fix was not applied.</source>
        <translation>La correction n’a pas été appliquée.</translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation>Constats (%1)</translation>
    </message>
    <message>
        <source>Your edits are not on disk.</source>
        <translation>Vos modifications ne sont pas sur le disque.</translation>
    </message>
    <message>
        <source>They are kept here and written again every few seconds. Free disk space or give back write permission; closing the window now would lose them.</source>
        <translation>Elles sont conservées ici et écrites de nouveau toutes les quelques secondes. Libérez de l’espace disque ou rendez le droit d’écriture&#xa0;; fermer la fenêtre maintenant les perdrait.</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Ouverture de %1…</translation>
    </message>
    <message>
        <source>%1 — Parallax</source>
        <translation>%1 — Parallax</translation>
    </message>
    <message>
        <source>DoD</source>
        <translation>DoD</translation>
    </message>
    <message>
        <source>IC</source>
        <translation>IC</translation>
    </message>
    <message>
        <source>The products could not be listed.</source>
        <translation>La liste des produits n’a pas pu être lue.</translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <translation>Fermer sans enregistrer&#xa0;?</translation>
    </message>
    <message>
        <source>The last edits could not be written: %1 Closing now loses them.</source>
        <translation>Les dernières modifications n’ont pas pu être écrites&#xa0;: %1 Fermer maintenant les perd.</translation>
    </message>
    <message>
        <source>Close and Lose Them</source>
        <translation>Fermer et les perdre</translation>
    </message>
    <message>
        <source>&amp;New Product…</source>
        <translation>&amp;Nouveau produit…</translation>
    </message>
    <message>
        <source>Starts a product from nothing, a template or yesterday&apos;s</source>
        <translation>Commence un produit à partir de rien, d’un modèle ou de celui d’hier</translation>
    </message>
    <message>
        <source>&amp;Open Product…</source>
        <translation>&amp;Ouvrir un produit…</translation>
    </message>
    <message>
        <source>Opens a product of the store</source>
        <translation>Ouvre un produit de la base</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>&amp;Export a Copy…</source>
        <translation>&amp;Exporter une copie…</translation>
    </message>
    <message>
        <source>&amp;Close Product</source>
        <translation>&amp;Fermer le produit</translation>
    </message>
    <message>
        <source>Closes the product; every edit is on disk already</source>
        <translation>Ferme le produit&#xa0;; chaque modification est déjà sur le disque</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Closes the window; it opens as it was</source>
        <translation>Ferme la fenêtre&#xa0;; elle se rouvrira telle quelle</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Takes back the last edit, also one of an earlier session</source>
        <translation>Reprend la dernière modification, même d’une session antérieure</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Does again what was taken back</source>
        <translation>Refait ce qui a été annulé</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>Rec&amp;hercher…</translation>
    </message>
    <message>
        <source>Finds words, marks and names in the product</source>
        <translation>Trouve des mots, des marques et des noms dans le produit</translation>
    </message>
    <message>
        <source>Find Ne&amp;xt</source>
        <translation>Rechercher le &amp;suivant</translation>
    </message>
    <message>
        <source>Finds the same again, forward</source>
        <translation>Cherche la même chose, vers l’avant</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>Rechercher le &amp;précédent</translation>
    </message>
    <message>
        <source>Finds the same again, backward</source>
        <translation>Cherche la même chose, vers l’arrière</translation>
    </message>
    <message>
        <source>Take the Chosen Fi&amp;x</source>
        <translation>Appliquer la &amp;correction choisie</translation>
    </message>
    <message>
        <source>Applies the fix of the finding chosen in the list</source>
        <translation>Applique la correction du constat choisi dans la liste</translation>
    </message>
    <message>
        <source>Changes the colours of the whole window at once</source>
        <translation>Change d’un coup les couleurs de toute la fenêtre</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>Texte plus &amp;grand</translation>
    </message>
    <message>
        <source>Makes all text larger, up to 200 %</source>
        <translation>Agrandit tout le texte, jusqu’à 200&#xa0;%</translation>
    </message>
    <message>
        <source>&amp;Smaller Text</source>
        <translation>Texte plus &amp;petit</translation>
    </message>
    <message>
        <source>Makes all text smaller, down to 80 %</source>
        <translation>Réduit tout le texte, jusqu’à 80&#xa0;%</translation>
    </message>
    <message>
        <source>&amp;Normal Text Size</source>
        <translation>Taille &amp;normale du texte</translation>
    </message>
    <message>
        <source>Text at 100 %</source>
        <translation>Texte à 100&#xa0;%</translation>
    </message>
    <message>
        <source>Face: &amp;Ours</source>
        <translation>Fac&amp;e&#xa0;: nôtre</translation>
    </message>
    <message>
        <source>Face: As S&amp;hown</source>
        <translation>Face&#xa0;: &amp;vue</translation>
    </message>
    <message>
        <source>Face: As &amp;Received</source>
        <translation>Face&#xa0;: &amp;reçue</translation>
    </message>
    <message>
        <source>Which face of the copies stands beside the product</source>
        <translation>Quelle face des copies figure à côté du produit</translation>
    </message>
    <message>
        <source>&amp;Several in One Room…</source>
        <translation>P&amp;lusieurs dans une salle…</translation>
    </message>
    <message>
        <source>Shows what all of several nations may have</source>
        <translation>Montre ce que tous, parmi plusieurs nations, peuvent avoir</translation>
    </message>
    <message>
        <source>&amp;Go To…</source>
        <translation>&amp;Aller à…</translation>
    </message>
    <message>
        <source>Goes to a portion, product, nation, object or rule</source>
        <translation>Va à une portion, un produit, une nation, un objet ou une règle</translation>
    </message>
    <message>
        <source>&amp;Command Palette…</source>
        <translation>Palette de &amp;commandes…</translation>
    </message>
    <message>
        <source>Every command, its shortcut, and why it is disabled</source>
        <translation>Chaque commande, son raccourci et pourquoi elle est désactivée</translation>
    </message>
    <message>
        <source>&amp;Next Finding</source>
        <translation>Constat &amp;suivant</translation>
    </message>
    <message>
        <source>Goes to the next finding</source>
        <translation>Va au constat suivant</translation>
    </message>
    <message>
        <source>&amp;Previous Finding</source>
        <translation>Constat &amp;précédent</translation>
    </message>
    <message>
        <source>Goes to the finding before</source>
        <translation>Va au constat précédent</translation>
    </message>
    <message>
        <source>Next P&amp;ane</source>
        <translation>&amp;Volet suivant</translation>
    </message>
    <message>
        <source>Moves the focus to the next pane</source>
        <translation>Passe au volet suivant</translation>
    </message>
    <message>
        <source>Previous Pan&amp;e</source>
        <translation>Volet p&amp;récédent</translation>
    </message>
    <message>
        <source>Moves the focus to the pane before</source>
        <translation>Passe au volet précédent</translation>
    </message>
    <message>
        <source>Show Nation &amp;%1</source>
        <translation>Montrer la nation &amp;%1</translation>
    </message>
    <message>
        <source>Shows this nation&apos;s copy first beside the product</source>
        <translation>Montre en premier la copie de cette nation à côté du produit</translation>
    </message>
    <message>
        <source>&amp;Properties…</source>
        <translation>&amp;Propriétés…</translation>
    </message>
    <message>
        <source>Title, stated banner, rules, date, authority block</source>
        <translation>Titre, bandeau déclaré, règles, date, bloc d’autorité</translation>
    </message>
    <message>
        <source>What Causes the &amp;Banner</source>
        <translation>Ce qui détermine le &amp;bandeau</translation>
    </message>
    <message>
        <source>Lists the portions that make each part of the banner</source>
        <translation>Liste les portions qui font chaque partie du bandeau</translation>
    </message>
    <message>
        <source>New From a &amp;Copy of This…</source>
        <translation>Nouveau à partir d’une &amp;copie…</translation>
    </message>
    <message>
        <source>Yesterday&apos;s product under a new id and date</source>
        <translation>Le produit d’hier, avec un nouvel identifiant et une nouvelle date</translation>
    </message>
    <message>
        <source>Export a &amp;Nation&apos;s Copy…</source>
        <translation>Exporter la copie d’une &amp;nation…</translation>
    </message>
    <message>
        <source>Writes the copy of the first nation shown, after its flags</source>
        <translation>Écrit la copie de la première nation affichée, après ses alertes</translation>
    </message>
    <message>
        <source>The objects of the catalogue, as us or a nation may know them</source>
        <translation>Les objets du catalogue, tels que nous ou une nation pouvons les connaître</translation>
    </message>
    <message>
        <source>&amp;Filter the Objects…</source>
        <translation>&amp;Filtrer les objets…</translation>
    </message>
    <message>
        <source>Narrows the list of objects</source>
        <translation>Restreint la liste des objets</translation>
    </message>
    <message>
        <source>As the First Nation &amp;Knows Them</source>
        <translation>Tels que la &amp;première nation les connaît</translation>
    </message>
    <message>
        <source>About the &amp;Policy Pack</source>
        <translation>À propos du &amp;jeu de politiques</translation>
    </message>
    <message>
        <source>Version, nations, networks and people of the pack in use</source>
        <translation>Version, nations, réseaux et personnes du jeu utilisé</translation>
    </message>
    <message>
        <source>Decide by &amp;Own Rules</source>
        <translation>Décider selon les règles &amp;propres</translation>
    </message>
    <message>
        <source>Decide Everything by &amp;DoD Rules</source>
        <translation>Tout décider selon les règles &amp;DoD</translation>
    </message>
    <message>
        <source>Decide Everything by &amp;IC Rules</source>
        <translation>Tout décider selon les règles &amp;IC</translation>
    </message>
    <message>
        <source>Whose rules decide; the copies follow at once</source>
        <translation>Les règles qui décident&#xa0;; les copies suivent aussitôt</translation>
    </message>
    <message>
        <source>Shows this pane and goes there</source>
        <translation>Montre ce volet et s’y rend</translation>
    </message>
    <message>
        <source>&amp;Hide This Pane</source>
        <translation>&amp;Masquer ce volet</translation>
    </message>
    <message>
        <source>Hides the pane that has the focus; its command in this menu brings it back</source>
        <translation>Masque le volet actif&#xa0;; sa commande dans ce menu le ramène</translation>
    </message>
    <message>
        <source>The focus is in no pane that can be hidden.</source>
        <translation>Aucun volet masquable n’est actif.</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>&amp;Réinitialiser la disposition</translation>
    </message>
    <message>
        <source>Puts every pane back to where it was at first</source>
        <translation>Remet chaque volet à sa place de départ</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>&amp;Plein écran</translation>
    </message>
    <message>
        <source>Fills the screen; the banners stay</source>
        <translation>Remplit l’écran&#xa0;; les bandeaux restent</translation>
    </message>
    <message>
        <source>&amp;What Is This Thing</source>
        <translation>&amp;Qu’est-ce que c’est</translation>
    </message>
    <message>
        <source>Explains the thing that has the focus</source>
        <translation>Explique l’élément actif</translation>
    </message>
    <message>
        <source>Shows around the window; can be left at any step</source>
        <translation>Fait le tour de la fenêtre&#xa0;; peut être quittée à tout moment</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation>&amp;Raccourcis clavier…</translation>
    </message>
    <message>
        <source>Every command with its keys; they can be changed</source>
        <translation>Chaque commande et ses touches, modifiables</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>Menus</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Produits &amp;récents</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>Show &amp;Nation</source>
        <translation>Montrer une n&amp;ation</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller</translation>
    </message>
    <message>
        <source>&amp;Product</source>
        <translation>&amp;Produit</translation>
    </message>
    <message>
        <source>&amp;Release</source>
        <translation>&amp;Communication</translation>
    </message>
    <message>
        <source>P&amp;icture</source>
        <translation>&amp;Image</translation>
    </message>
    <message>
        <source>P&amp;olicy</source>
        <translation>P&amp;olitique</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>Fe&amp;nêtre</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>No product is open.</source>
        <translation>Aucun produit n’est ouvert.</translation>
    </message>
    <message>
        <source>The copies are still being computed.</source>
        <translation>Les copies sont encore en cours de calcul.</translation>
    </message>
    <message>
        <source>The policy pack has fewer nations.</source>
        <translation>Le jeu de politiques compte moins de nations.</translation>
    </message>
    <message>
        <source>No policy pack is loaded.</source>
        <translation>Aucun jeu de politiques n’est chargé.</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Annuler %1</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Rétablir %1</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>Rien n’a encore été modifié.</translation>
    </message>
    <message>
        <source>Nothing was taken back.</source>
        <translation>Rien n’a été annulé.</translation>
    </message>
    <message>
        <source>“%1” could not be done again.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas pu être rétabli.</translation>
    </message>
    <message>
        <source>“%1” could not be undone.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas pu être annulé.</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Rétabli&#xa0;: %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Annulé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Text at %1 %</source>
        <translation>Texte à %1&#xa0;%</translation>
    </message>
    <message>
        <source>The product</source>
        <translation>Le produit</translation>
    </message>
    <message>
        <source>This is the product, as one text. Each portion carries its mark at the left: click a mark, or press Ctrl+M, and only marks that are legal are offered. A squiggle is a finding; its fix is one click.</source>
        <translation>Voici le produit, en un seul texte. Chaque portion porte sa marque à gauche&#xa0;: cliquez sur une marque ou pressez Ctrl+M, et seules les marques licites sont proposées. Un trait ondulé est un constat&#xa0;; un clic le corrige.</translation>
    </message>
    <message>
        <source>What each nation would receive</source>
        <translation>Ce que chaque nation recevrait</translation>
    </message>
    <message>
        <source>Beside the product stand the copies of the nations chosen here. Add one, or put several in one room; choose the day, the network, the rules and the face. Ctrl+1 to Ctrl+9 bring a nation to the front.</source>
        <translation>À côté du produit figurent les copies des nations choisies ici. Ajoutez-en une, ou mettez-en plusieurs dans une salle&#xa0;; choisissez le jour, le réseau, les règles et la face. Ctrl+1 à Ctrl+9 amènent une nation devant.</translation>
    </message>
    <message>
        <source>Everything at one glance</source>
        <translation>Tout d’un seul regard</translation>
    </message>
    <message>
        <source>Portions by nations: one letter and shape for each outcome. Hover for the reasons; click or press Enter to go to the spot. The next tab lists what costs the product its readers, with the smallest remedy.</source>
        <translation>Les portions par nation&#xa0;: une lettre et une forme par issue. Survolez pour les raisons&#xa0;; cliquez ou pressez Entrée pour aller à l’endroit. L’onglet suivant liste ce qui coûte au produit ses lecteurs, avec le moindre remède.</translation>
    </message>
    <message>
        <source>Wherever something is withheld, raised or unknown, the reason, the rule with its citation and what would change it stand here. Click the banner to see which portions cause it.</source>
        <translation>Partout où quelque chose est retenu, relevé ou inconnu, la raison, la règle avec sa citation et ce qui y changerait quelque chose figurent ici. Cliquez sur le bandeau pour voir les portions qui le déterminent.</translation>
    </message>
    <message>
        <source>Nothing is lost</source>
        <translation>Rien ne se perd</translation>
    </message>
    <message>
        <source>Every edit is on disk before “Saved” stands here, and can be undone by name, also tomorrow. Ctrl+Shift+P finds every command, Ctrl+K every portion, nation, object and rule. This tour is under Help.</source>
        <translation>Chaque modification est sur le disque avant que «&#xa0;Enregistré&#xa0;» s’affiche ici, et peut être annulée par son nom, même demain. Ctrl+Maj+P trouve chaque commande, Ctrl+K chaque portion, nation, objet et règle. Cette visite se trouve sous Aide.</translation>
    </message>
    <message>
        <source>Not possible where the cursor is.</source>
        <translation>Impossible là où se trouve le curseur.</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Tapez ce que vous voulez faire</translation>
    </message>
    <message>
        <source>unmarked</source>
        <translation>sans marque</translation>
    </message>
    <message>
        <source>portion %1</source>
        <translation>portion %1</translation>
    </message>
    <message>
        <source>product</source>
        <translation>produit</translation>
    </message>
    <message>
        <source>Shows its copy beside the product</source>
        <translation>Montre sa copie à côté du produit</translation>
    </message>
    <message>
        <source>nation</source>
        <translation>nation</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>règle</translation>
    </message>
    <message>
        <source>object</source>
        <translation>objet</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
    <message>
        <source>A portion, product, nation, object or rule</source>
        <translation>Une portion, un produit, une nation, un objet ou une règle</translation>
    </message>
    <message>
        <source>%1  ·  changed %2</source>
        <translation>%1  ·  modifié %2</translation>
    </message>
    <message>
        <source>portions: %1</source>
        <translation>portions&#xa0;: %1</translation>
    </message>
    <message>
        <source>New product…</source>
        <translation>Nouveau produit…</translation>
    </message>
    <message>
        <source>From nothing, a template or yesterday&apos;s</source>
        <translation>À partir de rien, d’un modèle ou de celui d’hier</translation>
    </message>
    <message>
        <source>Open a product</source>
        <translation>Ouvrir un produit</translation>
    </message>
    <message>
        <source>Its id or some words of its title</source>
        <translation>Son identifiant ou des mots de son titre</translation>
    </message>
    <message>
        <source>The product could not be created.</source>
        <translation>Le produit n’a pas pu être créé.</translation>
    </message>
    <message>
        <source>Import a File</source>
        <translation>Importer un fichier</translation>
    </message>
    <message>
        <source>Export the Copy</source>
        <translation>Exporter la copie</translation>
    </message>
    <message>
        <source>Writing a copy…</source>
        <translation>Écriture d’une copie…</translation>
    </message>
    <message>
        <source>Change Product Properties</source>
        <translation>Modifier les propriétés du produit</translation>
    </message>
    <message>
        <source>The properties were not changed.</source>
        <translation>Les propriétés n’ont pas été modifiées.</translation>
    </message>
    <message>
        <source>Policy pack</source>
        <translation>Jeu de politiques</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>En date du</translation>
    </message>
    <message>
        <source>Nations</source>
        <translation>Nations</translation>
    </message>
    <message>
        <source>%1, agreement to %2, until %3</source>
        <translation>%1, accord jusqu’à %2, valable jusqu’au %3</translation>
    </message>
    <message>
        <source>no level</source>
        <translation>aucun niveau</translation>
    </message>
    <message>
        <source>%1, no agreement</source>
        <translation>%1, aucun accord</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Réseaux</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>It changed while you chose a file, and is now blocked or being decided again.</source>
        <translation>Elle a changé pendant le choix du fichier, et elle est maintenant bloquée ou de nouveau en cours de décision.</translation>
    </message>
    <message>
        <source>Look at its flags and export again.</source>
        <translation>Regardez ses alertes et exportez de nouveau.</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>Close Approaches</source>
        <translation>Rapprochements</translation>
    </message>
    <message>
        <source>Import E&amp;lements or Messages…</source>
        <translation>Importer des é&amp;léments ou des messages…</translation>
    </message>
    <message>
        <source>Reads element sets (TLE, OMM) and messages (CDM, OPM, OEM) into the catalogue; dropping the files on the window does the same</source>
        <translation>Lit des jeux d’éléments (TLE, OMM) et des messages (CDM, OPM, OEM) dans le catalogue&#xa0;; déposer les fichiers sur la fenêtre fait de même</translation>
    </message>
    <message>
        <source>Search the C&amp;atalogue…</source>
        <translation>Rechercher dans le c&amp;atalogue…</translation>
    </message>
    <message>
        <source>Finds objects of the catalogue by number, name, owner or class</source>
        <translation>Trouve des objets du catalogue par numéro, nom, propriétaire ou classe</translation>
    </message>
    <message>
        <source>Screen for Close App&amp;roaches</source>
        <translation>Chercher les &amp;rapprochements</translation>
    </message>
    <message>
        <source>Compares the objects of the catalogue over the time and distance chosen in the pane</source>
        <translation>Compare les objets du catalogue pendant le temps et à la distance choisis dans le volet</translation>
    </message>
    <message>
        <source>The catalogue could not be read.</source>
        <translation>Le catalogue n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>The screening was not made.</source>
        <translation>La recherche n’a pas été faite.</translation>
    </message>
    <message>
        <source>a partner</source>
        <translation>un partenaire</translation>
    </message>
    <message>
        <source>Import Elements or Messages</source>
        <translation>Importer des éléments ou des messages</translation>
    </message>
    <message>
        <source>Element sets and messages (*.tle *.2le *.3le *.txt *.csv *.json *.xml *.kvn *.omm *.opm *.oem *.cdm);;All files (*)</source>
        <translation>Jeux d’éléments et messages (*.tle *.2le *.3le *.txt *.csv *.json *.xml *.kvn *.omm *.opm *.oem *.cdm);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Import the &amp;Good Entries</source>
        <translation>Importer les entrées &amp;valables</translation>
    </message>
    <message>
        <source>Show What Was &amp;Left Out</source>
        <translation>Montrer ce qui est éca&amp;rté</translation>
    </message>
    <message>
        <source>Show the &amp;Notes</source>
        <translation>Montrer les &amp;remarques</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>&amp;Show the Picture</source>
        <translation>&amp;Montrer l’image</translation>
    </message>
    <message>
        <source>The objects of the catalogue around the Earth, as us or a nation may know them</source>
        <translation>Les objets du catalogue autour de la Terre, tels que nous ou une nation pouvons les connaître</translation>
    </message>
    <message>
        <source>&amp;Find in the Picture…</source>
        <translation>Rec&amp;hercher dans l’image…</translation>
    </message>
    <message>
        <source>Selects the objects whose name, owner or class has the words</source>
        <translation>Sélectionne les objets dont le nom, le propriétaire ou la classe contient les mots</translation>
    </message>
    <message>
        <source>Nations Side by &amp;Side</source>
        <translation>Nations &amp;côte à côte</translation>
    </message>
    <message>
        <source>The pictures of the nations shown beside the product, with one camera and one time</source>
        <translation>Les images des nations affichées à côté du produit, avec une même caméra et un même instant</translation>
    </message>
    <message>
        <source>&amp;Copy Image With Marking</source>
        <translation>Copier l’image avec sa mar&amp;que</translation>
    </message>
    <message>
        <source>The picture as it is shown, with its banner, time, source and policy burnt in</source>
        <translation>L’image telle qu’affichée, avec son bandeau, son instant, sa source et sa politique incrustés</translation>
    </message>
    <message>
        <source>Save &amp;Image…</source>
        <translation>Enregistrer l’&amp;image…</translation>
    </message>
    <message>
        <source>picture.png</source>
        <translation>image.png</translation>
    </message>
    <message>
        <source>Insert the &amp;Globe as a Figure</source>
        <translation>Insérer le &amp;globe comme figure</translation>
    </message>
    <message>
        <source>A figure of the selected objects after the current portion; drawn anew for each nation from what it may see</source>
        <translation>Une figure des objets sélectionnés après la portion courante&#xa0;; redessinée pour chaque nation d’après ce qu’elle peut voir</translation>
    </message>
    <message>
        <source>Insert the Ma&amp;p as a Figure</source>
        <translation>Insérer la car&amp;te comme figure</translation>
    </message>
    <message>
        <source>Insert a Plot of &amp;Longitudes as a Figure</source>
        <translation>Insérer un graphique des l&amp;ongitudes comme figure</translation>
    </message>
    <message>
        <source>Longitudes of the selected objects over three days; drawn anew for each nation from what it may see</source>
        <translation>Longitudes des objets sélectionnés sur trois jours&#xa0;; redessinées pour chaque nation d’après ce qu’elle peut voir</translation>
    </message>
    <message>
        <source>Insert a Plot of the &amp;Range as a Figure</source>
        <translation>Insérer un graphique de la &amp;distance comme figure</translation>
    </message>
    <message>
        <source>Range between the two selected objects over three days; drawn anew for each nation from what it may see</source>
        <translation>Distance entre les deux objets sélectionnés sur trois jours&#xa0;; redessinée pour chaque nation d’après ce qu’elle peut voir</translation>
    </message>
    <message>
        <source>Show the Ob&amp;jects</source>
        <translation>Montrer les ob&amp;jets</translation>
    </message>
    <message>
        <source>Shows the picture and the objects as the first nation shown may know them</source>
        <translation>Montre l’image et les objets tels que la première nation affichée peut les connaître</translation>
    </message>
    <message>
        <source>Workspace: &amp;Analyst</source>
        <translation>Espace de travail&#xa0;: &amp;analyste</translation>
    </message>
    <message>
        <source>Document and picture side by side, with what explains them</source>
        <translation>Document et image côte à côte, avec ce qui les explique</translation>
    </message>
    <message>
        <source>Workspace: &amp;Disclosure</source>
        <translation>Espace de travail&#xa0;: &amp;divulgation</translation>
    </message>
    <message>
        <source>The document, the copies and the matrix</source>
        <translation>Le document, les copies et la matrice</translation>
    </message>
    <message>
        <source>Workspace: &amp;Picture</source>
        <translation>Espace de travail&#xa0;: &amp;image</translation>
    </message>
    <message>
        <source>The picture large, with its tables; the document beside it</source>
        <translation>L’image en grand, avec ses tableaux&#xa0;; le document à côté</translation>
    </message>
    <message>
        <source>Open This Pane in a &amp;New Window</source>
        <translation>Ouvrir ce volet dans une &amp;nouvelle fenêtre</translation>
    </message>
    <message>
        <source>Takes the pane that has the focus out, between banners of its own; closing it puts it back</source>
        <translation>Sort le volet actif, entre ses propres bandeaux&#xa0;; le fermer le remet en place</translation>
    </message>
    <message>
        <source>The focus is in no pane that can have a window of its own.</source>
        <translation>Aucun volet actif ne peut avoir sa propre fenêtre.</translation>
    </message>
    <message>
        <source>Save the Table</source>
        <translation>Enregistrer le tableau</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>The file was not written.</source>
        <translation>Le fichier n’a pas été écrit.</translation>
    </message>
    <message>
        <source>The file was written.</source>
        <translation>Le fichier a été écrit.</translation>
    </message>
    <message>
        <source>exercise catalogue</source>
        <translation>catalogue d’exercice</translation>
    </message>
    <message>
        <source>catalogue of the store</source>
        <translation>catalogue de la base</translation>
    </message>
    <message>
        <source>There is no picture yet.</source>
        <translation>Il n’y a pas encore d’image.</translation>
    </message>
    <message>
        <source>Save the Image</source>
        <translation>Enregistrer l’image</translation>
    </message>
    <message>
        <source>Images (*.png)</source>
        <translation>Images (*.png)</translation>
    </message>
    <message>
        <source>Writing a file…</source>
        <translation>Écriture d’un fichier…</translation>
    </message>
    <message>
        <source>The picture could not be made.</source>
        <translation>L’image n’a pas pu être créée.</translation>
    </message>
    <message>
        <source>Choose “Us” in the picture first: figures are made from our own.</source>
        <translation>Choisissez d’abord «&#xa0;Nous&#xa0;» dans l’image&#xa0;: les figures sont tirées de la nôtre.</translation>
    </message>
    <message>
        <source>Select the objects of the figure in the picture first.</source>
        <translation>Sélectionnez d’abord dans l’image les objets de la figure.</translation>
    </message>
    <message>
        <source>Picture at %1</source>
        <translation>Image à %1</translation>
    </message>
    <message>
        <source>Range over time</source>
        <translation>Distance dans le temps</translation>
    </message>
    <message>
        <source>Longitude over time</source>
        <translation>Longitude dans le temps</translation>
    </message>
    <message>
        <source>Insert a Figure</source>
        <translation>Insérer une figure</translation>
    </message>
    <message>
        <source>The figure was not inserted.</source>
        <translation>La figure n’a pas été insérée.</translation>
    </message>
    <message>
        <source>%1 and %2 at %3 km</source>
        <translation>%1 et %2 à %3 km</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Pertes</translation>
    </message>
    <message>
        <source>To be shown, not handed over</source>
        <translation>À montrer, non à remettre</translation>
    </message>
    <message>
        <source>A file is still being written; try again in a moment.</source>
        <translation>Un fichier est encore en cours d’écriture ; réessayez dans un instant.</translation>
    </message>
    <message>
        <source>&amp;Export for Another Globe…</source>
        <translation>&amp;Exporter pour un autre globe…</translation>
    </message>
    <message>
        <source>What the lens shows, over time, as CZML or KML with its marking</source>
        <translation>Ce que montre le point de vue, dans le temps, en CZML ou KML avec sa marque</translation>
    </message>
    <message>
        <source>Insert a &amp;Reference to the Objects</source>
        <translation>Insérer une &amp;référence aux objets</translation>
    </message>
    <message>
        <source>Writes the selected objects at the caret of the product; each nation reads the name or UNIDENTIFIED, as it may</source>
        <translation>Écrit les objets sélectionnés au curseur du produit ; chaque nation lit le nom ou UNIDENTIFIED, selon ce qu’elle peut savoir</translation>
    </message>
    <message>
        <source>&amp;Save This Workspace As…</source>
        <translation>Enregi&amp;strer cet espace sous…</translation>
    </message>
    <message>
        <source>Keeps the panes as they are now, under a name of yours</source>
        <translation>Garde les volets tels qu’ils sont, sous un nom à vous</translation>
    </message>
    <message>
        <source>Remo&amp;ve This Workspace</source>
        <translation>&amp;Supprimer cet espace</translation>
    </message>
    <message>
        <source>Takes the workspace in use, one of your own, off the list</source>
        <translation>Retire de la liste l’espace en cours, l’un des vôtres</translation>
    </message>
    <message>
        <source>&amp;Own Workspaces</source>
        <translation>Es&amp;paces personnels</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>L’image</translation>
    </message>
    <message>
        <source>The objects that the current portion speaks of stand out here; click one to go to the portion that names it. The first box chooses whose picture it is: ours, or what a nation may have. J, K, L, Space and 0 drive its time.</source>
        <translation>Les objets dont parle la portion courante ressortent ici ; cliquez sur l’un d’eux pour aller à la portion qui le nomme. La première liste choisit à qui est l’image : la nôtre, ou ce qu’une nation peut avoir. J, K, L, Espace et 0 règlent son temps.</translation>
    </message>
    <message>
        <source>Export the Picture</source>
        <translation>Exporter l’image</translation>
    </message>
    <message>
        <source>Select the objects in the picture first.</source>
        <translation>Sélectionnez d’abord les objets dans l’image.</translation>
    </message>
    <message>
        <source>Save the Workspace</source>
        <translation>Enregistrer l’espace de travail</translation>
    </message>
    <message>
        <source>Name of the workspace:</source>
        <translation>Nom de l’espace :</translation>
    </message>
    <message>
        <source>Replace the workspace “%1”?</source>
        <translation>Remplacer l’espace « %1 » ?</translation>
    </message>
    <message>
        <source>Its layout is lost.</source>
        <translation>Sa disposition sera perdue.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>The workspace “%1” is in the Window menu.</source>
        <translation>L’espace « %1 » est dans le menu Fenêtre.</translation>
    </message>
    <message>
        <source>Remove the workspace “%1”?</source>
        <translation>Supprimer l’espace « %1 » ?</translation>
    </message>
    <message>
        <source>The panes stay where they are.</source>
        <translation>Les volets restent où ils sont.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>The workspace in use is not one of your own.</source>
        <translation>L’espace en cours n’est pas l’un des vôtres.</translation>
    </message>
    <message>
        <source>Check &amp;Spelling</source>
        <translation>Vérifier l’&amp;orthographe</translation>
    </message>
    <message>
        <source>Puts a wave below words that neither the product&apos;s language nor our words know</source>
        <translation>Souligne d’une vague les mots que ni la langue du produit ni nos mots ne connaissent</translation>
    </message>
    <message>
        <source>A Short &amp;Tour</source>
        <translation>Une brève &amp;visite</translation>
    </message>
    <message>
        <source>“%1” is one of our words from now on.</source>
        <translation>« %1 » fait désormais partie de nos mots.</translation>
    </message>
    <message>
        <source>The file was not imported: reading it was cancelled.</source>
        <translation>Le fichier n’a pas été importé&#xa0;: sa lecture a été annulée.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>The earlier state was not restored.</source>
        <translation>L’état antérieur n’a pas été restauré.</translation>
    </message>
    <message>
        <source>Changed in another window by %1.</source>
        <translation>Modifié dans une autre fenêtre par %1.</translation>
    </message>
    <message>
        <source>The version was not chosen.</source>
        <translation>La version n’a pas été choisie.</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Lecture de %1…</translation>
    </message>
    <message>
        <source>Export for &amp;Ourselves…</source>
        <translation>Exporter pour n&amp;ous-mêmes…</translation>
    </message>
    <message>
        <source>Writes the whole product as flat ODF, HTML, Markdown or JSON; imported again it is the same product</source>
        <translation>Écrit le produit entier en ODF plat, HTML, Markdown ou JSON&#xa0;; réimporté, c’est le même produit</translation>
    </message>
    <message>
        <source>Writes a nation&apos;s copy as PDF, flat ODF, HTML, Markdown or JSON</source>
        <translation>Écrit la copie d’une nation en PDF, ODF plat, HTML, Markdown ou JSON</translation>
    </message>
    <message>
        <source>Search All Pro&amp;ducts…</source>
        <translation>Rechercher dans tous les pro&amp;duits…</translation>
    </message>
    <message>
        <source>Finds words, phrases and marks in every product of the store</source>
        <translation>Trouve des mots, des phrases et des marques dans chaque produit de la base</translation>
    </message>
    <message>
        <source>Documents (*.docx *.pptx *.odt *.odp *.doc *.ppt *.rtf *.pdf *.fodt *.fodp *.md *.markdown *.html *.htm *.json);;All files (*)</source>
        <translation>Documents (*.docx *.pptx *.odt *.odp *.doc *.ppt *.rtf *.pdf *.fodt *.fodp *.md *.markdown *.html *.htm *.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>A partner&apos;s face is shown: choose the face “Ours” to export the whole product.</source>
        <translation>La face d’un partenaire est montrée&#xa0;: choisissez la face «&#xa0;Nôtre&#xa0;» pour exporter le produit entier.</translation>
    </message>
    <message>
        <source>Export the Whole Product for Ourselves</source>
        <translation>Exporter le produit entier pour nous-mêmes</translation>
    </message>
    <message>
        <source>Flat ODF (*.fodt);;HTML (*.html);;Markdown (*.md);;JSON (*.json)</source>
        <translation>ODF plat (*.fodt);;HTML (*.html);;Markdown (*.md);;JSON (*.json)</translation>
    </message>
    <message>
        <source>The ending of the name says the format: .fodt, .html, .md or .json.</source>
        <translation>La fin du nom dit le format&#xa0;: .fodt, .html, .md ou .json.</translation>
    </message>
    <message>
        <source>The product was not exported.</source>
        <translation>Le produit n’a pas été exporté.</translation>
    </message>
    <message>
        <source>Reads an office file, a PDF, Markdown, HTML or Parallax JSON as a new product</source>
        <translation>Lit un fichier bureautique, un PDF, Markdown, HTML ou JSON de Parallax comme nouveau produit</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>&amp;Ask for Release…</source>
        <translation>Dem&amp;ander la communication…</translation>
    </message>
    <message>
        <source>Asks the desk to release the selected portions to a nation, or records what a nation asked for</source>
        <translation>Demande au bureau de communiquer les portions choisies à une nation, ou enregistre ce qu’une nation a demandé</translation>
    </message>
    <message>
        <source>Go to the &amp;Desk</source>
        <translation>Aller au &amp;bureau</translation>
    </message>
    <message>
        <source>The requests that wait; G grants, D denies, Return enters the decision</source>
        <translation>Les demandes en attente&#xa0;; G accorde, D refuse, Entrée enregistre la décision</translation>
    </message>
    <message>
        <source>Who A&amp;cts…</source>
        <translation>Qui a&amp;git…</translation>
    </message>
    <message>
        <source>Chooses in whose name requests and decisions are entered</source>
        <translation>Choisit au nom de qui les demandes et les décisions sont enregistrées</translation>
    </message>
    <message>
        <source>Select the portions that are to be released first.</source>
        <translation>Choisissez d’abord les portions à communiquer.</translation>
    </message>
    <message>
        <source>The request was not entered.</source>
        <translation>La demande n’a pas été enregistrée.</translation>
    </message>
    <message>
        <source>Request %1 waits at the desk.</source>
        <translation>La demande %1 attend au bureau.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Who acts: id and role, &quot;FDO-1, FDO&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Who Acts</source>
        <translation>Qui agit</translation>
    </message>
    <message>
        <source>Passphrase of the key of %1:</source>
        <translation>Phrase secrète de la clé de %1&#xa0;:</translation>
    </message>
    <message>
        <source>A key is made for %1. A passphrase for it, of twelve letters at least:</source>
        <translation>Une clé est faite pour %1. Une phrase secrète pour elle, de douze lettres au moins&#xa0;:</translation>
    </message>
    <message>
        <source>%1 does not act: the key was not opened.</source>
        <translation>%1 n’agit pas&#xa0;: la clé n’a pas été ouverte.</translation>
    </message>
    <message>
        <source>Something is wrong with the ledger or the desk.</source>
        <translation>Quelque chose ne va pas avec le registre ou le bureau.</translation>
    </message>
    <message>
        <source>Make Release &amp;Packages…</source>
        <translation>Faire les &amp;paquets de communication…</translation>
    </message>
    <message>
        <source>Makes what nations are handed: files, labels, objects, a signed manifest</source>
        <translation>Fait ce que les nations reçoivent&#xa0;: fichiers, étiquettes, objets, un manifeste signé</translation>
    </message>
    <message>
        <source>&amp;Brief…</source>
        <translation>&amp;Exposer…</translation>
    </message>
    <message>
        <source>Shows on a screen of its own what nations in the room may see, and nothing else</source>
        <translation>Montre sur un écran à part ce que les nations présentes peuvent voir, et rien d’autre</translation>
    </message>
    <message>
        <source>The briefing was not begun.</source>
        <translation>L’exposé n’a pas commencé.</translation>
    </message>
    <message>
        <source>The copy changed meanwhile, and is now blocked or being decided again.</source>
        <translation>La copie a changé entre-temps&#xa0;; elle est maintenant bloquée ou de nouveau en cours de décision.</translation>
    </message>
    <message>
        <source>Look at its flags and begin again.</source>
        <translation>Regardez ses signalements et recommencez.</translation>
    </message>
    <message>
        <source>Drawing the figures of the briefing…</source>
        <translation>Dessin des figures de l’exposé…</translation>
    </message>
    <message>
        <source>The briefing was not begun: it could not be entered in the ledger.</source>
        <translation>L’exposé n’a pas commencé&#xa0;: il n’a pu être inscrit au registre.</translation>
    </message>
    <message>
        <source>&amp;What They Got…</source>
        <translation>&amp;Ce qu’ils ont reçu…</translation>
    </message>
    <message>
        <source>When a nation got the current portion, from whom and why, decided again from the ledger</source>
        <translation>Quand une nation a reçu la portion courante, de qui et pourquoi, décidé de nouveau d’après le registre</translation>
    </message>
    <message>
        <source>What &amp;Lapses…</source>
        <translation>Ce qui &amp;expire…</translation>
    </message>
    <message>
        <source>Consents, licences, agreements and decisions by their last day, and what nations lose by it</source>
        <translation>Consentements, licences, accords et décisions par dernier jour, et ce que les nations y perdent</translation>
    </message>
    <message>
        <source>&amp;Hand-over Sheet…</source>
        <translation>Feuille de &amp;relève…</translation>
    </message>
    <message>
        <source>What the next shift at the desk is to know: what waits, open comments, decisions, what lapses</source>
        <translation>Ce que la relève au bureau doit savoir&#xa0;: ce qui attend, commentaires ouverts, décisions, ce qui expire</translation>
    </message>
    <message>
        <source>Hand-over Sheet</source>
        <translation>Feuille de relève</translation>
    </message>
    <message>
        <source>Hand-over sheet</source>
        <translation>Feuille de relève</translation>
    </message>
    <message>
        <source>Save the Hand-over Sheet</source>
        <translation>Enregistrer la feuille de relève</translation>
    </message>
    <message>
        <source>Pages (*.html)</source>
        <translation>Pages (*.html)</translation>
    </message>
    <message>
        <source>No banner can be made of what would be shown.</source>
        <translation>Aucun bandeau ne peut être fait de ce qui serait montré.</translation>
    </message>
    <message>
        <source>Mend the marks that Findings names.</source>
        <translation>Corrigez les marques que Constats nomme.</translation>
    </message>
    <message>
        <source>Hand to Another Des&amp;k…</source>
        <translation>Transmettre à un autre &amp;bureau…</translation>
    </message>
    <message>
        <source>Writes the request that is chosen at the desk, with its product, into a file that another desk takes in</source>
        <translation>Écrit la demande choisie au bureau, avec son produit, dans un fichier qu’un autre bureau prend en charge</translation>
    </message>
    <message>
        <source>Take &amp;In from Another Desk…</source>
        <translation>Pren&amp;dre en charge d’un autre bureau…</translation>
    </message>
    <message>
        <source>Takes in a request, or a decision on one, that another desk has handed over</source>
        <translation>Prend en charge une demande, ou une décision à son sujet, qu’un autre bureau a transmise</translation>
    </message>
    <message>
        <source>Choose the request at the desk that is to go to another one first.</source>
        <translation>Choisissez d’abord au bureau la demande qui doit aller à un autre.</translation>
    </message>
    <message>
        <source>Putting the request together for another desk…</source>
        <translation>Préparation de la demande pour un autre bureau…</translation>
    </message>
    <message>
        <source>The request was not handed over.</source>
        <translation>La demande n’a pas été transmise.</translation>
    </message>
    <message>
        <source>Hand to Another Desk</source>
        <translation>Transmettre à un autre bureau</translation>
    </message>
    <message>
        <source>Requests between desks (*.pxdesk)</source>
        <translation>Demandes entre bureaux (*.pxdesk)</translation>
    </message>
    <message>
        <source>Take In from Another Desk</source>
        <translation>Prendre en charge d’un autre bureau</translation>
    </message>
    <message>
        <source>Requests between desks (*.pxdesk);;All files (*)</source>
        <translation>Demandes entre bureaux (*.pxdesk);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Nothing was taken in.</source>
        <translation>Rien n’a été pris en charge.</translation>
    </message>
    <message>
        <source>Comment on %1</source>
        <translation>Commenter %1</translation>
    </message>
    <message>
        <source>What is to be said about %1?</source>
        <translation>Que faut-il dire au sujet de %1&#xa0;?</translation>
    </message>
    <message>
        <source>The comment was not entered.</source>
        <translation>Le commentaire n’a pas été inscrit.</translation>
    </message>
</context>
<context>
    <name>parallax::MarkEditor</name>
    <message>
        <source>Legal continuations</source>
        <translation>Suites licites</translation>
    </message>
    <message>
        <source>Enter applies, Tab completes, Esc leaves</source>
        <translation>Entrée applique, Tab complète, Échap quitte</translation>
    </message>
</context>
<context>
    <name>parallax::MarkLine</name>
    <message>
        <source>Mark of the portion</source>
        <translation>Marque de la portion</translation>
    </message>
</context>
<context>
    <name>parallax::MatrixModel</name>
    <message>
        <source>Portion %1, %2: %3</source>
        <extracomment>A cell of the matrix: portion 4, QMR: release</extracomment>
        <translation>Portion %1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>unmarked</source>
        <translation>sans marque</translation>
    </message>
</context>
<context>
    <name>parallax::MatrixPanel</name>
    <message>
        <source>blocked</source>
        <extracomment>Under a nation&apos;s code: its copy is blocked until somebody mends it</extracomment>
        <translation>bloquée</translation>
    </message>
    <message>
        <source>No portion fits this filter.</source>
        <translation>Aucune portion ne correspond à ce filtre.</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>&amp;Montrer</translation>
    </message>
    <message>
        <source>All portions</source>
        <translation>Toutes les portions</translation>
    </message>
    <message>
        <source>Portions that somebody does not get</source>
        <translation>Portions que quelqu’un n’obtient pas</translation>
    </message>
    <message>
        <source>Portions that wait for a decision</source>
        <translation>Portions en attente d’une décision</translation>
    </message>
    <message>
        <source>Portions withheld from somebody</source>
        <translation>Portions retenues à l’égard de quelqu’un</translation>
    </message>
    <message>
        <source>Portions shown in the matrix</source>
        <translation>Portions montrées dans la matrice</translation>
    </message>
    <message>
        <source>Portions by nations</source>
        <translation>Portions par nation</translation>
    </message>
</context>
<context>
    <name>parallax::MessageListModel</name>
    <message>
        <source>Time of closest approach</source>
        <translation>Instant du rapprochement maximal</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>TCA</source>
        <extracomment>time of closest approach</extracomment>
        <translation>TCA</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objets</translation>
    </message>
    <message>
        <source>Originator</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
</context>
<context>
    <name>parallax::NewProductDialog</name>
    <message>
        <source>&amp;Nothing: a title to begin with</source>
        <translation>&amp;Rien&#xa0;: un titre pour commencer</translation>
    </message>
    <message>
        <source>A &amp;template</source>
        <translation>Un &amp;modèle</translation>
    </message>
    <message>
        <source>&amp;Yesterday&apos;s: a copy of a product</source>
        <translation>Celui d’&amp;hier&#xa0;: la copie d’un produit</translation>
    </message>
    <message>
        <source>New Product</source>
        <translation>Nouveau produit</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Partir de</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Product to copy</source>
        <translation>Produit à copier</translation>
    </message>
    <message>
        <source>As the policy names topics, for example geo-track</source>
        <translation>Comme la politique nomme les sujets, par exemple geo-track</translation>
    </message>
    <message>
        <source>&amp;Id</source>
        <translation>&amp;Identifiant</translation>
    </message>
    <message>
        <source>Ti&amp;tle</source>
        <translation>Ti&amp;tre</translation>
    </message>
    <message>
        <source>&amp;As of</source>
        <translation>&amp;En date du</translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation>Règ&amp;les</translation>
    </message>
    <message>
        <source>&amp;Originator</source>
        <translation>Autorité d’&amp;origine</translation>
    </message>
    <message>
        <source>To&amp;pic</source>
        <translation>&amp;Sujet</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>An id has letters, digits, points and hyphens, and starts with a letter or digit.</source>
        <translation>Un identifiant se compose de lettres, de chiffres, de points et de traits d’union, et commence par une lettre ou un chiffre.</translation>
    </message>
    <message>
        <source>There is a product %1 already.</source>
        <translation>Un produit %1 existe déjà.</translation>
    </message>
    <message>
        <source>Give it a title.</source>
        <translation>Donnez-lui un titre.</translation>
    </message>
    <message>
        <source>The template cannot be read: %1</source>
        <translation>Le modèle ne peut pas être lu&#xa0;: %1</translation>
    </message>
    <message>
        <source>That product cannot be read: %1 Choose another.</source>
        <translation>Ce produit ne peut pas être lu&#xa0;: %1 Choisissez-en un autre.</translation>
    </message>
</context>
<context>
    <name>parallax::ObjectDetails</name>
    <message>
        <source>Choose an object: its names, elements, history and messages stand here.</source>
        <translation>Choisissez un objet&#xa0;: ses noms, ses éléments, son historique et ses messages figurent ici.</translation>
    </message>
    <message>
        <source>Details of the object</source>
        <translation>Détails de l’objet</translation>
    </message>
    <message>
        <source>The object</source>
        <translation>L’objet</translation>
    </message>
    <message>
        <source>Element history</source>
        <translation>Historique des éléments</translation>
    </message>
    <message>
        <source>Messages about the object</source>
        <translation>Messages sur l’objet</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>History (%1)</source>
        <translation>Historique (%1)</translation>
    </message>
    <message>
        <source>Messages (%1)</source>
        <translation>Messages (%1)</translation>
    </message>
    <message>
        <source>Object %1, not named</source>
        <translation>Objet %1, sans nom</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>number, name</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Autres noms</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>Designator</source>
        <translation>Désignateur</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Provenance</translation>
    </message>
    <message>
        <source>made up for exercises</source>
        <translation>inventé pour les exercices</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>none: withheld from every partner</source>
        <translation>aucune&#xa0;: retenu pour tous les partenaires</translation>
    </message>
    <message>
        <source>State at %1</source>
        <translation>État à %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>unknown: there are no elements</source>
        <translation>inconnu&#xa0;: il n’y a pas d’éléments</translation>
    </message>
    <message>
        <source>%1° S</source>
        <translation>%1° S</translation>
    </message>
    <message>
        <source>%1° N</source>
        <translation>%1° N</translation>
    </message>
    <message>
        <source>%1° W</source>
        <translation>%1° O</translation>
    </message>
    <message>
        <source>%1° E</source>
        <translation>%1° E</translation>
    </message>
    <message>
        <source>Above</source>
        <translation>Au-dessus de</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>latitude, longitude</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Altitude</translation>
    </message>
    <message>
        <source>%1 km over the ellipsoid (WGS-84)</source>
        <translation>%1 km au-dessus de l’ellipsoïde (WGS-84)</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>%1 km/s (TEME)</source>
        <translation>%1 km/s (TEME)</translation>
    </message>
    <message>
        <source>Theory</source>
        <translation>Théorie</translation>
    </message>
    <message>
        <source>SDP4, for periods of 225 minutes and more</source>
        <translation>SDP4, pour les périodes de 225 minutes et plus</translation>
    </message>
    <message>
        <source>Age of the elements</source>
        <translation>Âge des éléments</translation>
    </message>
    <message>
        <source>%1 days later than the time asked for: there are no older ones</source>
        <translation>%1 jours après l’instant demandé&#xa0;: il n’y en a pas de plus anciens</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 jours</translation>
    </message>
    <message>
        <source>Elements of %1</source>
        <translation>Éléments du %1</translation>
    </message>
    <message>
        <source>Mean motion</source>
        <translation>Mouvement moyen</translation>
    </message>
    <message>
        <source>%1 revolutions a day</source>
        <translation>%1 révolutions par jour</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 minutes</translation>
    </message>
    <message>
        <source>Eccentricity</source>
        <translation>Excentricité</translation>
    </message>
    <message>
        <source>Inclination</source>
        <translation>Inclinaison</translation>
    </message>
    <message>
        <source>%1°</source>
        <translation>%1°</translation>
    </message>
    <message>
        <source>Ascending node</source>
        <translation>Nœud ascendant</translation>
    </message>
    <message>
        <source>%1° (right ascension)</source>
        <translation>%1° (ascension droite)</translation>
    </message>
    <message>
        <source>Argument of perigee</source>
        <translation>Argument du périgée</translation>
    </message>
    <message>
        <source>Mean anomaly</source>
        <translation>Anomalie moyenne</translation>
    </message>
    <message>
        <source>Drag (B*)</source>
        <translation>Freinage (B*)</translation>
    </message>
    <message>
        <source>%1 per Earth radius</source>
        <translation>%1 par rayon terrestre</translation>
    </message>
    <message>
        <source>Element set</source>
        <translation>Jeu d’éléments</translation>
    </message>
    <message>
        <source>Revolution at epoch</source>
        <translation>Révolution à l’époque</translation>
    </message>
    <message>
        <source>Originator</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Lu dans</translation>
    </message>
</context>
<context>
    <name>parallax::ObjectListModel</name>
    <message>
        <source>none</source>
        <extracomment>How well the position of an object is known to an audience</extracomment>
        <translation>aucune</translation>
    </message>
    <message>
        <source>coarse</source>
        <translation>approchée</translation>
    </message>
    <message>
        <source>full</source>
        <translation>complète</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Inclination, °</source>
        <translation>Inclinaison, °</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Orbit</source>
        <extracomment>Class of an orbit: LEO, GEO …</extracomment>
        <translation>Orbite</translation>
    </message>
    <message>
        <source>Perigee, km</source>
        <translation>Périgée, km</translation>
    </message>
    <message>
        <source>Apogee, km</source>
        <translation>Apogée, km</translation>
    </message>
    <message>
        <source>Period, min</source>
        <translation>Période, min</translation>
    </message>
</context>
<context>
    <name>parallax::ObjectsPanel</name>
    <message>
        <source>Filter the objects</source>
        <translation>Filtrer les objets</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objets</translation>
    </message>
    <message>
        <source>%1 PREVIEW</source>
        <extracomment>Tag beside the banner of what a nation would see</extracomment>
        <translation>APERÇU %1</translation>
    </message>
    <message>
        <source>Objects: %1</source>
        <translation>Objets&#xa0;: %1</translation>
    </message>
    <message>
        <source>Objects: %1 of %2</source>
        <translation>Objets&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>No object fits this filter.</source>
        <translation>Aucun objet ne correspond à ce filtre.</translation>
    </message>
    <message>
        <source>Nothing in the catalogue may be known here.</source>
        <translation>Rien du catalogue ne peut être connu ici.</translation>
    </message>
    <message>
        <source>Filter: name, owner, class, orbit, mark</source>
        <translation>Filtrer&#xa0;: nom, propriétaire, classe, orbite, marque</translation>
    </message>
    <message>
        <source>The picture is being made…</source>
        <translation>L’image est en cours de création…</translation>
    </message>
</context>
<context>
    <name>parallax::OrbitView</name>
    <message>
        <source>Orbital picture</source>
        <translation>Image orbitale</translation>
    </message>
    <message>
        <source>Arrow keys turn, plus and minus zoom, N and P go to the next and previous object, Enter tells more. The Objects pane lists the same as a table.</source>
        <translation>Les flèches tournent, plus et moins zooment, N et P vont à l’objet suivant et précédent, Entrée en dit plus. Le volet Objets liste la même chose en tableau.</translation>
    </message>
</context>
<context>
    <name>parallax::OutcomeLegend</name>
    <message>
        <source>Key: %1</source>
        <translation>Légende&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>parallax::OutcomePreview</name>
    <message>
        <source>What each nation would get</source>
        <translation>Ce que chaque nation obtiendrait</translation>
    </message>
</context>
<context>
    <name>parallax::PackageDialog</name>
    <message>
        <source>Also as &amp;one file (ZIP, sealed for the nation where its certificate is known)</source>
        <translation>Aussi en &amp;un seul fichier (ZIP, scellé pour la nation quand son certificat est connu)</translation>
    </message>
    <message>
        <source>Make Release Packages</source>
        <translation>Faire les paquets de communication</translation>
    </message>
    <message>
        <source>Nation</source>
        <translation>Nation</translation>
    </message>
    <message>
        <source>Goes out</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Banner of its copy</source>
        <translation>Bandeau de sa copie</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Nations that packages are made for</source>
        <translation>Nations pour lesquelles on fait un paquet</translation>
    </message>
    <message>
        <source>What goes to the nation, and what blocks it</source>
        <translation>Ce qui part vers la nation, et ce qui le bloque</translation>
    </message>
    <message>
        <source>Everything: PDF, HTML, Markdown, JSON, office and archive files</source>
        <translation>Tout&#xa0;: PDF, HTML, Markdown, JSON, fichiers de bureautique et d’archive</translation>
    </message>
    <message>
        <source>Without office programs: PDF, flat ODF, HTML, Markdown, JSON</source>
        <translation>Sans bureautique&#xa0;: PDF, ODF plat, HTML, Markdown, JSON</translation>
    </message>
    <message>
        <source>PDF and HTML alone</source>
        <translation>PDF et HTML seulement</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Parcourir…</translation>
    </message>
    <message>
        <source>Fo&amp;rmats:</source>
        <translation>Fo&amp;rmats&#xa0;:</translation>
    </message>
    <message>
        <source>Fo&amp;lder:</source>
        <translation>Dossie&amp;r&#xa0;:</translation>
    </message>
    <message>
        <source>Folder that the packages are made in</source>
        <translation>Dossier où se font les paquets</translation>
    </message>
    <message>
        <source>Formats of the product</source>
        <translation>Formats du produit</translation>
    </message>
    <message>
        <source>Packages made</source>
        <translation>Paquets faits</translation>
    </message>
    <message>
        <source>&amp;Open Folder</source>
        <translation>&amp;Ouvrir le dossier</translation>
    </message>
    <message>
        <source>&amp;Make Packages</source>
        <translation>&amp;Faire les paquets</translation>
    </message>
    <message>
        <source>Folder for the Packages</source>
        <translation>Dossier des paquets</translation>
    </message>
    <message>
        <source>Being decided again</source>
        <translation>En cours de nouvelle décision</translation>
    </message>
    <message numerus="yes">
        <source>Blocked: %n place(s) must be mended first</source>
        <translation>
            <numerusform>Bloqué&#xa0;: %n endroit à corriger d’abord</numerusform>
            <numerusform>Bloqué&#xa0;: %n endroits à corriger d’abord</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>portions that go out, all</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Can be made</source>
        <translation>Peut être fait</translation>
    </message>
    <message>
        <source>Not handed out: %1</source>
        <translation>Non remis&#xa0;: %1</translation>
    </message>
    <message>
        <source>Handed out, entry %1 of the ledger</source>
        <translation>Remis, écriture %1 du registre</translation>
    </message>
    <message>
        <source>Signed by %1. Each package becomes an entry of the ledger; what has left cannot be taken back.</source>
        <translation>Signé par %1. Chaque paquet devient une écriture du registre&#xa0;; ce qui est parti ne peut être repris.</translation>
    </message>
    <message>
        <source>Nothing was handed out. %1</source>
        <translation>Rien n’a été remis. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in %1</source>
        <translation>
            <numerusform>%n fichier dans %1</numerusform>
            <numerusform>%n fichiers dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>As one file: %1</source>
        <translation>En un seul fichier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Could not be made: %1</source>
        <translation>N’a pu être fait&#xa0;: %1</translation>
    </message>
    <message>
        <source>No leak was found in this copy.</source>
        <translation>Aucune fuite trouvée dans cette copie.</translation>
    </message>
    <message>
        <source>whole copy</source>
        <translation>copie entière</translation>
    </message>
    <message>
        <source>portion %1</source>
        <translation>paragraphe %1</translation>
    </message>
    <message>
        <source>Blocks, %1</source>
        <translation>Bloque, %1</translation>
    </message>
    <message>
        <source>Flag, %1</source>
        <translation>Signalement, %1</translation>
    </message>
    <message>
        <source>Tick the nations that get a package: the space bar ticks.</source>
        <translation>Cochez les nations qui reçoivent un paquet&#xa0;: la barre d’espace coche.</translation>
    </message>
    <message>
        <source>Name the folder that the packages are made in.</source>
        <translation>Nommez le dossier où se font les paquets.</translation>
    </message>
    <message>
        <source>&amp;Break Off</source>
        <translation>&amp;Interrompre</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) handed out.</source>
        <translation>
            <numerusform>%n paquet remis.</numerusform>
            <numerusform>%n paquets remis.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not: its row says why.</source>
        <translation>
            <numerusform>%n non&#xa0;: sa ligne dit pourquoi.</numerusform>
            <numerusform>%n non&#xa0;: leurs lignes disent pourquoi.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest was broken off.</source>
        <translation>Le reste a été interrompu.</translation>
    </message>
    <message>
        <source>Breaking off; the file that is being written is finished first.</source>
        <translation>Interruption&#xa0;; le fichier en cours d’écriture est d’abord terminé.</translation>
    </message>
    <message>
        <source>Let it stand for %1, with a reason…</source>
        <translation>Laisser subsister pour %1, avec un motif…</translation>
    </message>
    <message>
        <source>Let It Stand</source>
        <translation>Laisser subsister</translation>
    </message>
    <message>
        <source>%1
Why may it stand for %2?</source>
        <translation>%1
Pourquoi cela peut-il subsister pour %2&#xa0;?</translation>
    </message>
    <message>
        <source>It was not let stand. %1</source>
        <translation>Cela n’a pas été laissé. %1</translation>
    </message>
    <message>
        <source>Decision %1 is entered; the copy is being decided again. It goes on blocking where the policy asks for a second official, or you have no authority over what is named there.</source>
        <translation>La décision %1 est inscrite&#xa0;; la copie est de nouveau décidée. Elle continue de bloquer là où la politique demande un second responsable, ou si vous n’avez pas autorité sur ce qui y est nommé.</translation>
    </message>
</context>
<context>
    <name>parallax::PaneWindow</name>
    <message>
        <source>%1 — Parallax</source>
        <extracomment>Title of a window with one pane in it</extracomment>
        <translation>%1 — Parallax</translation>
    </message>
</context>
<context>
    <name>parallax::PassListModel</name>
    <message>
        <source>Object</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Rise</source>
        <translation>Lever</translation>
    </message>
    <message>
        <source>Rise azimuth, °</source>
        <translation>Azimut du lever, °</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Au plus haut</translation>
    </message>
    <message>
        <source>Elevation, °</source>
        <translation>Élévation, °</translation>
    </message>
    <message>
        <source>Azimuth, °</source>
        <translation>Azimut, °</translation>
    </message>
    <message>
        <source>Range, km</source>
        <translation>Distance, km</translation>
    </message>
    <message>
        <source>Set</source>
        <extracomment>A time: when an object sets</extracomment>
        <translation>Coucher</translation>
    </message>
    <message>
        <source>Set azimuth, °</source>
        <translation>Azimut du coucher, °</translation>
    </message>
    <message>
        <source>Duration, min</source>
        <translation>Durée, min</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>Of an object: sunlit or in the Earth&apos;s shadow</extracomment>
        <translation>Éclairage</translation>
    </message>
    <message>
        <source>Sun at the site, °</source>
        <extracomment>Elevation of the Sun at the site</extracomment>
        <translation>Soleil au site, °</translation>
    </message>
    <message>
        <source>Daylight</source>
        <translation>Jour/nuit</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marque</translation>
    </message>
</context>
<context>
    <name>parallax::PassesPanel</name>
    <message>
        <source>Latitude of the site in degrees, north positive</source>
        <translation>Latitude du site en degrés, positive au nord</translation>
    </message>
    <message>
        <source>Longitude of the site in degrees, east positive</source>
        <translation>Longitude du site en degrés, positive à l’est</translation>
    </message>
    <message>
        <source>Height of the site over the ellipsoid in metres</source>
        <translation>Altitude du site au-dessus de l’ellipsoïde en mètres</translation>
    </message>
    <message>
        <source>Least elevation in degrees</source>
        <translation>Élévation minimale en degrés</translation>
    </message>
    <message>
        <source>Start of the search, UTC</source>
        <translation>Début de la recherche, UTC</translation>
    </message>
    <message>
        <source>End of the search, UTC</source>
        <translation>Fin de la recherche, UTC</translation>
    </message>
    <message>
        <source>&amp;Copy Table</source>
        <translation>&amp;Copier le tableau</translation>
    </message>
    <message>
        <source>Sa&amp;ve Table…</source>
        <translation>Enre&amp;gistrer le tableau…</translation>
    </message>
    <message>
        <source>Name of the site</source>
        <translation>Nom du site</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Selected objects</source>
        <translation>Objets sélectionnés</translation>
    </message>
    <message>
        <source>All objects</source>
        <translation>Tous les objets</translation>
    </message>
    <message>
        <source>Which objects are searched</source>
        <translation>Quels objets sont cherchés</translation>
    </message>
    <message>
        <source>%p %</source>
        <translation>%p&#xa0;%</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>Avancement de la recherche</translation>
    </message>
    <message>
        <source>S&amp;ite</source>
        <extracomment>A place on the ground from which passes are seen</extracomment>
        <translation>S&amp;ite</translation>
    </message>
    <message>
        <source>&amp;Latitude</source>
        <translation>&amp;Latitude</translation>
    </message>
    <message>
        <source>L&amp;ongitude</source>
        <translation>L&amp;ongitude</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>Al&amp;titude</translation>
    </message>
    <message>
        <source>O&amp;f</source>
        <translation>&amp;Pour</translation>
    </message>
    <message>
        <source>A&amp;bove</source>
        <translation>Au-&amp;dessus de</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <extracomment>The end of a span of time</extracomment>
        <translation>D&amp;u</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>&amp;au</translation>
    </message>
    <message>
        <source>The search was not made: %1</source>
        <translation>La recherche n’a pas été faite&#xa0;: %1</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>%1 PREVIEW</source>
        <extracomment>Tag beside the banner of what a nation would see</extracomment>
        <translation>APERÇU %1</translation>
    </message>
    <message>
        <source>%1°, %2°</source>
        <extracomment>A place: latitude and longitude</extracomment>
        <translation>%1°, %2°</translation>
    </message>
    <message>
        <source>Passes over %1 from %2 to %3, at %4° or higher: %5. Objects searched: %6.</source>
        <translation>Passages au-dessus de %1 du %2 au %3, à %4° ou plus&#xa0;: %5. Objets cherchés&#xa0;: %6.</translation>
    </message>
    <message>
        <source>All objects (%1)</source>
        <translation>Tous les objets (%1)</translation>
    </message>
    <message>
        <source>Selected objects (%1)</source>
        <translation>Objets sélectionnés (%1)</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>Rec&amp;hercher</translation>
    </message>
    <message>
        <source>Stops; what was listed before stays</source>
        <translation>Arrête&#xa0;; ce qui était listé avant reste</translation>
    </message>
    <message>
        <source>No object of this picture has a position</source>
        <translation>Aucun objet de cette image n’a de position</translation>
    </message>
    <message>
        <source>No object with a position is selected</source>
        <translation>Aucun objet ayant une position n’est sélectionné</translation>
    </message>
    <message>
        <source>Enter where the site is</source>
        <translation>Indiquez où se trouve le site</translation>
    </message>
    <message>
        <source>Looks for all passes over the site in this time</source>
        <translation>Cherche tous les passages au-dessus du site pendant ce temps</translation>
    </message>
    <message>
        <source>Gaps in the search: %1. The first: %2</source>
        <translation>Lacunes de la recherche&#xa0;: %1. La première&#xa0;: %2</translation>
    </message>
    <message>
        <source>Passes are being searched.</source>
        <translation>Les passages sont en cours de recherche.</translation>
    </message>
    <message>
        <source>No object of this picture has a position. Passes of those that have one will stand here.</source>
        <translation>Aucun objet de cette image n’a de position. Les passages de ceux qui en ont une figureront ici.</translation>
    </message>
    <message>
        <source>No object passes over this site in this time. A lower elevation or a longer time finds more.</source>
        <translation>Aucun objet ne passe au-dessus de ce site pendant ce temps. Une élévation plus basse ou un temps plus long en trouve davantage.</translation>
    </message>
    <message>
        <source>When does an object pass over a site? Enter the site, choose the objects and the time, and press “Search”.</source>
        <translation>Quand un objet passe-t-il au-dessus d’un site&#xa0;? Indiquez le site, choisissez les objets et le temps, et appuyez sur «&#xa0;Rechercher&#xa0;».</translation>
    </message>
    <message>
        <source>There is nothing to export yet.</source>
        <translation>Il n’y a encore rien à exporter.</translation>
    </message>
    <message>
        <source>The marking of this picture is not known.</source>
        <translation>La marque de cette image n’est pas connue.</translation>
    </message>
    <message>
        <source>Puts the table on the clipboard as CSV, with the mark of each row</source>
        <translation>Met le tableau dans le presse-papiers en CSV, avec la marque de chaque ligne</translation>
    </message>
    <message>
        <source>Saves the table as CSV, with the mark of each row</source>
        <translation>Enregistre le tableau en CSV, avec la marque de chaque ligne</translation>
    </message>
</context>
<context>
    <name>parallax::PictureClock</name>
    <message>
        <source>live</source>
        <extracomment>The picture shows the present</extracomment>
        <translation>en direct</translation>
    </message>
    <message>
        <source>paused</source>
        <extracomment>The time of the picture stands still</extracomment>
        <translation>en pause</translation>
    </message>
    <message>
        <source>%1×</source>
        <extracomment>Seconds of the picture that pass in one second</extracomment>
        <translation>%1×</translation>
    </message>
</context>
<context>
    <name>parallax::PictureLegend</name>
    <message>
        <source>Legend of the picture</source>
        <translation>Légende de l’image</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A group of objects in the legend, and how many there are</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Shown. Click to take these objects out of the picture.</source>
        <translation>Affichés. Cliquer pour retirer ces objets de l’image.</translation>
    </message>
    <message>
        <source>Taken out. Click to show these objects again.</source>
        <translation>Retirés. Cliquer pour afficher de nouveau ces objets.</translation>
    </message>
</context>
<context>
    <name>parallax::PicturePane</name>
    <message>
        <source>Us</source>
        <extracomment>Whose knowledge: our own</extracomment>
        <translation>Nous</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>What %1 Knows</source>
        <translation>Ce que sait %1</translation>
    </message>
    <message>
        <source>%1 PREVIEW</source>
        <translation>APERÇU %1</translation>
    </message>
    <message>
        <source>Orbital picture of %1</source>
        <translation>Image orbitale de %1</translation>
    </message>
    <message>
        <source>Orbital picture</source>
        <translation>Image orbitale</translation>
    </message>
    <message>
        <source>There is no catalogue yet. Import element sets, or drop their file on the window.</source>
        <translation>Il n’y a pas encore de catalogue. Importez des jeux d’éléments, ou déposez leur fichier sur la fenêtre.</translation>
    </message>
    <message>
        <source>The picture is being made…</source>
        <translation>L’image est en cours de création…</translation>
    </message>
    <message>
        <source>Nothing can be shown here.</source>
        <translation>Rien ne peut être montré ici.</translation>
    </message>
    <message>
        <source>Globe</source>
        <translation>Globe</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Signets</translation>
    </message>
    <message>
        <source>Sites and areas</source>
        <translation>Sites et zones</translation>
    </message>
    <message>
        <source>Now (0)</source>
        <translation>Maintenant (0)</translation>
    </message>
    <message>
        <source>Slower, then back in time (J)</source>
        <translation>Plus lent, puis à rebours (J)</translation>
    </message>
    <message>
        <source>Pause or go on (Space)</source>
        <translation>Pause ou reprise (Espace)</translation>
    </message>
    <message>
        <source>Faster (L)</source>
        <translation>Plus rapide (L)</translation>
    </message>
    <message>
        <source>Time of the picture, UTC</source>
        <translation>Instant de l’image, UTC</translation>
    </message>
    <message>
        <source>&amp;Globe</source>
        <translation>&amp;Globe</translation>
    </message>
    <message>
        <source>The Earth in space, with what flies around it</source>
        <translation>La Terre dans l’espace, avec ce qui vole autour</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>&amp;Carte</translation>
    </message>
    <message>
        <source>Latitude and longitude, with what flies above them</source>
        <translation>Latitude et longitude, avec ce qui vole au-dessus</translation>
    </message>
    <message>
        <source>Stand Among the &amp;Stars</source>
        <translation>Se placer parmi les é&amp;toiles</translation>
    </message>
    <message>
        <source>The Earth turns under the camera</source>
        <translation>La Terre tourne sous la caméra</translation>
    </message>
    <message>
        <source>&amp;Now</source>
        <translation>&amp;Maintenant</translation>
    </message>
    <message>
        <source>The picture shows the present again</source>
        <translation>L’image montre de nouveau le présent</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>The time of the picture stands still, or goes on</source>
        <translation>Le temps de l’image s’arrête, ou reprend</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>Plus &amp;rapide</translation>
    </message>
    <message>
        <source>Time passes faster</source>
        <translation>Le temps passe plus vite</translation>
    </message>
    <message>
        <source>Slo&amp;wer</source>
        <translation>Plus &amp;lent</translation>
    </message>
    <message>
        <source>Time passes slower, then backwards</source>
        <translation>Le temps passe plus lentement, puis à rebours</translation>
    </message>
    <message>
        <source>&amp;Real Time</source>
        <translation>Temps ré&amp;el</translation>
    </message>
    <message>
        <source>Time passes as fast as it does</source>
        <translation>Le temps passe à sa vitesse réelle</translation>
    </message>
    <message>
        <source>Next &amp;Event</source>
        <translation>Événement &amp;suivant</translation>
    </message>
    <message>
        <source>Goes to the next event on the time line</source>
        <translation>Va à l’événement suivant sur la ligne de temps</translation>
    </message>
    <message>
        <source>Previous E&amp;vent</source>
        <translation>É&amp;vénement précédent</translation>
    </message>
    <message>
        <source>Goes to the event before on the time line</source>
        <translation>Va à l’événement précédent sur la ligne de temps</translation>
    </message>
    <message>
        <source>&amp;Bring the Selection Into View</source>
        <translation>Amener la sélection en v&amp;ue</translation>
    </message>
    <message>
        <source>Turns the camera to the selected objects</source>
        <translation>Tourne la caméra vers les objets sélectionnés</translation>
    </message>
    <message>
        <source>F&amp;ollow the Selected Object</source>
        <translation>Suivre l’&amp;objet sélectionné</translation>
    </message>
    <message>
        <source>Keeps it in the middle; again to let it go</source>
        <translation>Le garde au milieu&#xa0;; de nouveau pour le lâcher</translation>
    </message>
    <message>
        <source>&amp;Watch the Selected Objects</source>
        <translation>Surveiller les o&amp;bjets sélectionnés</translation>
    </message>
    <message>
        <source>Puts them on the watch list, or takes them off</source>
        <translation>Les met sur la liste de surveillance, ou les en retire</translation>
    </message>
    <message>
        <source>Follow the &amp;Document</source>
        <translation>Suivre le &amp;document</translation>
    </message>
    <message>
        <source>Brings the objects of the current portion into view</source>
        <translation>Amène en vue les objets de la portion courante</translation>
    </message>
    <message>
        <source>Whose picture it is</source>
        <translation>À qui est l’image</translation>
    </message>
    <message>
        <source>Whose picture it is: ours, a nation&apos;s, or those of the nations beside the product side by side</source>
        <translation>À qui est l’image&#xa0;: à nous, à une nation, ou aux nations à côté du produit, côte à côte</translation>
    </message>
    <message>
        <source>What colour and shape tell</source>
        <translation>Ce que disent couleur et forme</translation>
    </message>
    <message>
        <source>What the colour and shape of the dots tell</source>
        <translation>Ce que disent la couleur et la forme des points</translation>
    </message>
    <message>
        <source>&amp;Night Side</source>
        <translation>Côté &amp;nuit</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation>&amp;Grille</translation>
    </message>
    <message>
        <source>&amp;Coastlines</source>
        <translation>&amp;Côtes</translation>
    </message>
    <message>
        <source>&amp;Borders (Natural Earth, de facto)</source>
        <translation>&amp;Frontières (Natural Earth, de facto)</translation>
    </message>
    <message>
        <source>&amp;Earth Image (Natural Earth)</source>
        <translation>&amp;Image de la Terre (Natural Earth)</translation>
    </message>
    <message>
        <source>&amp;Stars</source>
        <translation>Étoi&amp;les</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>Éti&amp;quettes</translation>
    </message>
    <message>
        <source>&amp;Orbits</source>
        <translation>&amp;Orbites</translation>
    </message>
    <message>
        <source>Ground &amp;Tracks</source>
        <translation>&amp;Traces au sol</translation>
    </message>
    <message>
        <source>T&amp;rails</source>
        <translation>T&amp;raînées</translation>
    </message>
    <message>
        <source>&amp;Footprints</source>
        <translation>&amp;Empreintes</translation>
    </message>
    <message>
        <source>Cones to the Foot&amp;print</source>
        <translation>Cônes vers l’em&amp;preinte</translation>
    </message>
    <message>
        <source>S&amp;ites and Areas</source>
        <translation>&amp;Sites et zones</translation>
    </message>
    <message>
        <source>Close &amp;Approaches</source>
        <translation>R&amp;approchements</translation>
    </message>
    <message>
        <source>Find: name, owner, class</source>
        <translation>Rechercher&#xa0;: nom, propriétaire, classe</translation>
    </message>
    <message>
        <source>Find objects in the picture</source>
        <translation>Rechercher des objets dans l’image</translation>
    </message>
    <message>
        <source>Go to &amp;Their Time</source>
        <translation>&amp;Aller à leur instant</translation>
    </message>
    <message>
        <source>Shows the picture at the middle of the epochs of the elements</source>
        <translation>Montre l’image au milieu des époques des éléments</translation>
    </message>
    <message>
        <source>&amp;Painter</source>
        <extracomment>What the orbital picture is painted with</extracomment>
        <translation>Moteur de &amp;dessin</translation>
    </message>
    <message>
        <source>&amp;Automatic</source>
        <translation>&amp;Automatique</translation>
    </message>
    <message>
        <source>The graphics card where there is one, else the processor</source>
        <translation>La carte graphique s’il y en a une, sinon le processeur</translation>
    </message>
    <message>
        <source>&amp;Processor</source>
        <translation>&amp;Processeur</translation>
    </message>
    <message>
        <source>Painted without the graphics card</source>
        <translation>Dessinée sans la carte graphique</translation>
    </message>
    <message>
        <source>&amp;Graphics Card (OpenGL)</source>
        <translation>Carte &amp;graphique (OpenGL)</translation>
    </message>
    <message>
        <source>Painted with OpenGL 3.3</source>
        <translation>Dessinée avec OpenGL 3.3</translation>
    </message>
    <message>
        <source>OpenGL 3.3 is not to be had on this desk.</source>
        <translation>OpenGL 3.3 n’est pas disponible sur ce poste.</translation>
    </message>
    <message>
        <source>OpenGL is done by the processor here: it paints slower than the processor by itself.</source>
        <translation>OpenGL est exécuté ici par le processeur&#xa0;: il dessine plus lentement que le processeur seul.</translation>
    </message>
    <message>
        <source>&amp;Bookmark This View</source>
        <translation>Mettre cette vue en s&amp;ignet</translation>
    </message>
    <message>
        <source>%1, %2, over %3°, %4°</source>
        <extracomment>A bookmark&apos;s name: globe or map, time, latitude, longitude</extracomment>
        <translation>%1, %2, au-dessus de %3°, %4°</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Objects: %1</source>
        <translation>Objets&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 of %2 objects have elements of around %3, more than 30 days from the time shown: their positions say little.</source>
        <translation>%1 objets sur %2 ont des éléments datés autour du %3, à plus de 30 jours de l’instant affiché&#xa0;: leurs positions ne disent pas grand-chose.</translation>
    </message>
    <message>
        <source>The first %1 of %2 objects are selected.</source>
        <translation>Les %1 premiers objets sur %2 sont sélectionnés.</translation>
    </message>
    <message>
        <source>Nothing in the picture has these words in its name, owner or class.</source>
        <translation>Rien dans l’image ne porte ces mots dans son nom, son propriétaire ou sa classe.</translation>
    </message>
    <message>
        <source>Found and selected: %1</source>
        <translation>Trouvé et sélectionné : %1</translation>
    </message>
    <message>
        <source>%1 objects carry no mark: every nation is refused them.</source>
        <translation>%1 objets ne portent aucune mention : ils sont refusés à toutes les nations.</translation>
    </message>
</context>
<context>
    <name>parallax::PlotTableModel</name>
    <message>
        <source>Object</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Other object</source>
        <translation>Autre objet</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marque</translation>
    </message>
</context>
<context>
    <name>parallax::PlotView</name>
    <message>
        <source>Hover over a point: what it is. Click: go to that object or time; with Ctrl, select it too. Drag a rectangle or turn the wheel: enlarge. Keys: left and right from point to point (with Ctrl twenty at once), up and down to another series, Enter goes there, + and − enlarge and reduce, Home shows everything.</source>
        <translation>Survoler un point&#xa0;: ce que c’est. Cliquer&#xa0;: aller à cet objet ou à cet instant&#xa0;; avec Ctrl, le sélectionner aussi. Tracer un rectangle ou tourner la molette&#xa0;: agrandir. Touches&#xa0;: gauche et droite de point en point (avec Ctrl vingt à la fois), haut et bas vers une autre série, Entrée y va, + et − agrandissent et réduisent, Début montre tout.</translation>
    </message>
    <message>
        <source>Updating…</source>
        <translation>Mise à jour…</translation>
    </message>
    <message>
        <source>Plot: %1</source>
        <translation>Graphique&#xa0;: %1</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>Graphique</translation>
    </message>
    <message>
        <source>The plot is being made.</source>
        <translation>Le graphique est en cours de création.</translation>
    </message>
    <message>
        <source>%1 over %2. Points: %3. The table has the same content.</source>
        <extracomment>%1 and %2 are the titles of the axes</extracomment>
        <translation>%1 en fonction de %2. Points&#xa0;: %3. Le tableau a le même contenu.</translation>
    </message>
</context>
<context>
    <name>parallax::PlotsPanel</name>
    <message>
        <source>Start of the plot, UTC</source>
        <translation>Début du graphique, UTC</translation>
    </message>
    <message>
        <source>End of the plot, UTC</source>
        <translation>Fin du graphique, UTC</translation>
    </message>
    <message>
        <source>Show &amp;All</source>
        <translation>Tout &amp;montrer</translation>
    </message>
    <message>
        <source>&amp;Copy Image</source>
        <translation>&amp;Copier l’image</translation>
    </message>
    <message>
        <source>Save &amp;Image…</source>
        <translation>Enregistrer l’&amp;image…</translation>
    </message>
    <message>
        <source>Sa&amp;ve Table…</source>
        <translation>Enre&amp;gistrer le tableau…</translation>
    </message>
    <message>
        <source>Which plot is shown</source>
        <translation>Quel graphique est affiché</translation>
    </message>
    <message>
        <source>All objects</source>
        <translation>Tous les objets</translation>
    </message>
    <message>
        <source>Selected objects</source>
        <translation>Objets sélectionnés</translation>
    </message>
    <message>
        <source>Which objects are plotted</source>
        <translation>Quels objets sont tracés</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Other object</source>
        <translation>Autre objet</translation>
    </message>
    <message>
        <source>Shows the whole plot again (Home)</source>
        <translation>Montre de nouveau tout le graphique (Début)</translation>
    </message>
    <message>
        <source>Pl&amp;ot</source>
        <translation>Grap&amp;hique</translation>
    </message>
    <message>
        <source>Obj&amp;ect</source>
        <translation>Ob&amp;jet</translation>
    </message>
    <message>
        <source>Ot&amp;her</source>
        <translation>Au&amp;tre</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <extracomment>The end of a span of time</extracomment>
        <translation>D&amp;u</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>&amp;au</translation>
    </message>
    <message>
        <source>Choose an object</source>
        <translation>Choisir un objet</translation>
    </message>
    <message>
        <source>The plot as a table</source>
        <translation>Le graphique en tableau</translation>
    </message>
    <message>
        <source>%1 PREVIEW</source>
        <extracomment>Tag beside the banner of what a nation would see</extracomment>
        <translation>APERÇU %1</translation>
    </message>
    <message>
        <source>Selected objects (%1)</source>
        <translation>Objets sélectionnés (%1)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Show &amp;Plot</source>
        <translation>Voir le gra&amp;phique</translation>
    </message>
    <message>
        <source>Show Ta&amp;ble</source>
        <translation>Voir le ta&amp;bleau</translation>
    </message>
    <message>
        <source>The same content as a plot</source>
        <translation>Le même contenu en graphique</translation>
    </message>
    <message>
        <source>The same content as a table</source>
        <translation>Le même contenu en tableau</translation>
    </message>
    <message>
        <source>There is nothing to export yet.</source>
        <translation>Il n’y a encore rien à exporter.</translation>
    </message>
    <message>
        <source>The marking of this picture is not known.</source>
        <translation>La marque de cette image n’est pas connue.</translation>
    </message>
    <message>
        <source>Puts the plot on the clipboard, with banner, time and source</source>
        <translation>Met le graphique dans le presse-papiers, avec bandeau, instant et source</translation>
    </message>
    <message>
        <source>Saves the plot as an image, with banner, time and source</source>
        <translation>Enregistre le graphique comme image, avec bandeau, instant et source</translation>
    </message>
    <message>
        <source>Saves the content of the plot as CSV, with the mark of each row</source>
        <translation>Enregistre le contenu du graphique en CSV, avec la marque de chaque ligne</translation>
    </message>
    <message>
        <source>Gaps in all: %1.</source>
        <translation>Lacunes en tout&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The first %1 of the selected objects are shown.</source>
        <translation>Les %1 premiers objets sélectionnés sont affichés.</translation>
    </message>
</context>
<context>
    <name>parallax::PortionEditor</name>
    <message>
        <source>Text of the portion</source>
        <translation>Texte de la portion</translation>
    </message>
</context>
<context>
    <name>parallax::ProductHeader</name>
    <message>
        <source>Portions: %1</source>
        <translation>Portions&#xa0;: %1</translation>
    </message>
    <message>
        <source>Deciding…</source>
        <translation>Décision en cours…</translation>
    </message>
    <message>
        <source>%1, updating</source>
        <extracomment>Number of portions, and that all is being decided again</extracomment>
        <translation>%1, mise à jour</translation>
    </message>
    <message>
        <source>Product %1</source>
        <translation>Produit %1</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
</context>
<context>
    <name>parallax::ProductView</name>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>The portions with their marks; Enter writes in the text, Ctrl+M marks, Left and Right go along the nations.</source>
        <translation>Les portions et leurs marques&#xa0;; Entrée écrit dans le texte, Ctrl+M marque, Gauche et Droite parcourent les nations.</translation>
    </message>
    <message>
        <source>Text of portion %1</source>
        <translation>Texte de la portion %1</translation>
    </message>
    <message>
        <source>Tearline %1 of portion %2</source>
        <translation>Version expurgée %1 de la portion %2</translation>
    </message>
    <message>
        <source>Portion %1, %2: %3</source>
        <translation>Portion %1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>no mark</source>
        <translation>aucune marque</translation>
    </message>
    <message>
        <source>Tearline %1: %2</source>
        <translation>Version expurgée %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <extracomment>A portion, for screen readers: kind, number, mark</extracomment>
        <translation>%1&#xa0;%2, %3</translation>
    </message>
    <message>
        <source>Portions copied with their marks: %1</source>
        <translation>Portions copiées avec leurs marques&#xa0;: %1</translation>
    </message>
    <message>
        <source>Portions deleted: %1. Undo brings them back</source>
        <translation>Portions supprimées&#xa0;: %1. Annuler les ramène</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>No fix is offered for this portion.</source>
        <translation>Aucune correction n’est proposée pour cette portion.</translation>
    </message>
    <message>
        <source>Edit Mark…</source>
        <translation>Modifier la marque…</translation>
    </message>
    <message>
        <source>No misspelt word is at the caret.</source>
        <translation>Aucun mot mal orthographié au curseur.</translation>
    </message>
    <message>
        <source>Spelling is not checked.</source>
        <translation>L’orthographe n’est pas vérifiée.</translation>
    </message>
    <message>
        <source>Spellings of %1</source>
        <translation>Orthographes de %1</translation>
    </message>
    <message>
        <source>No suggestion</source>
        <translation>Aucune suggestion</translation>
    </message>
    <message>
        <source>&amp;Add “%1” to Our Words</source>
        <translation>&amp;Ajouter « %1 » à nos mots</translation>
    </message>
    <message>
        <source>Paste words marked %1 into a text without a mark?</source>
        <translation>Coller des mots marqués %1 dans un texte sans marque&#xa0;?</translation>
    </message>
    <message>
        <source>Paste words marked %1 into a text marked %2?</source>
        <translation>Coller des mots marqués %1 dans un texte marqué %2&#xa0;?</translation>
    </message>
    <message>
        <source>The text keeps its mark, which does not cover theirs: whoever may have the text may then have these words.</source>
        <translation>Le texte garde sa marque, qui ne couvre pas la leur&#xa0;: qui peut avoir le texte pourra alors avoir ces mots.</translation>
    </message>
    <message>
        <source>Paste All the Same</source>
        <translation>Coller quand même</translation>
    </message>
</context>
<context>
    <name>parallax::PropertiesDialog</name>
    <message>
        <source>Disseminated analytic &amp;product</source>
        <translation>&amp;Produit analytique diffusé</translation>
    </message>
    <message>
        <source>Properties of %1</source>
        <translation>Propriétés de %1</translation>
    </message>
    <message>
        <source>The banner the product states. A bare REL in a portion reads this one, not the computed one.</source>
        <translation>Le bandeau que déclare le produit. Un REL nu dans une portion lit celui-ci, non celui qui est calculé.</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>&amp;As of</source>
        <translation>&amp;En date du</translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation>&amp;Règles</translation>
    </message>
    <message>
        <source>&amp;Stated banner</source>
        <translation>&amp;Bandeau déclaré</translation>
    </message>
    <message>
        <source>&amp;Use the Computed One</source>
        <translation>&amp;Utiliser le bandeau calculé</translation>
    </message>
    <message>
        <source>The rules ask more of it: classified portions must carry a disclosure marking</source>
        <translation>Les règles en exigent davantage&#xa0;: les portions classifiées doivent porter une marque de divulgation</translation>
    </message>
    <message>
        <source>As its portions show</source>
        <translation>Selon ses portions</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>&amp;National intelligence</source>
        <translation>Renseignement &amp;national</translation>
    </message>
    <message>
        <source>Classification authority block</source>
        <translation>Bloc d’autorité de classification</translation>
    </message>
    <message>
        <source>&amp;Classified by</source>
        <translation>&amp;Classified by</translation>
    </message>
    <message>
        <source>&amp;Derived from</source>
        <translation>&amp;Derived from</translation>
    </message>
    <message>
        <source>Declassify &amp;on</source>
        <translation>Declassify &amp;on</translation>
    </message>
</context>
<context>
    <name>parallax::QuickPick</name>
    <message>
        <source>Nothing fits. Try fewer letters.</source>
        <translation>Rien ne correspond. Essayez moins de lettres.</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Résultats</translation>
    </message>
</context>
<context>
    <name>parallax::RaceDialog</name>
    <message>
        <source>Keep &amp;Theirs</source>
        <translation>Garder la &amp;leur</translation>
    </message>
    <message>
        <source>Keep &amp;Mine</source>
        <translation>Garder la &amp;mienne</translation>
    </message>
    <message>
        <source>Keep &amp;Both</source>
        <translation>Garder les &amp;deux</translation>
    </message>
    <message>
        <source>Changed in Two Windows</source>
        <translation>Modifié dans deux fenêtres</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>La leur</translation>
    </message>
    <message>
        <source>Mine, behind it</source>
        <translation>La mienne, derrière</translation>
    </message>
    <message>
        <source>Their version</source>
        <translation>Leur version</translation>
    </message>
    <message>
        <source>My version</source>
        <translation>Ma version</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>supprimée</translation>
    </message>
    <message>
        <source>unmarked</source>
        <translation>sans marque</translation>
    </message>
    <message>
        <source>The properties of the product were changed in another window too. Theirs stand; enter yours again.</source>
        <translation>Les propriétés du produit ont été modifiées aussi dans une autre fenêtre. Les leurs restent&#xa0;; saisissez à nouveau les vôtres.</translation>
    </message>
    <message>
        <source>You removed portion %1; somebody changed it in another window. It stays.</source>
        <translation>Vous avez supprimé la portion %1&#xa0;; quelqu’un l’a modifiée dans une autre fenêtre. Elle reste.</translation>
    </message>
    <message>
        <source>You changed portion %1; somebody removed it in another window. Yours stays.</source>
        <translation>Vous avez modifié la portion %1&#xa0;; quelqu’un l’a supprimée dans une autre fenêtre. La vôtre reste.</translation>
    </message>
    <message>
        <source>Portion %1 was changed in another window too. Both versions are kept, yours behind theirs. Which is to stay?</source>
        <translation>La portion %1 a été modifiée aussi dans une autre fenêtre. Les deux versions sont gardées, la vôtre derrière la leur. Laquelle doit rester&#xa0;?</translation>
    </message>
    <message>
        <source>(%1 of %2)</source>
        <translation>(%1 sur %2)</translation>
    </message>
    <message>
        <source>&amp;Leave It</source>
        <translation>&amp;Laisser ainsi</translation>
    </message>
    <message>
        <source>Keep Their Version</source>
        <translation>Garder leur version</translation>
    </message>
    <message>
        <source>Keep My Version</source>
        <translation>Garder ma version</translation>
    </message>
</context>
<context>
    <name>parallax::RegisterDialog</name>
    <message>
        <source>Owner&apos;s consent</source>
        <translation>Consentement du propriétaire</translation>
    </message>
    <message>
        <source>Originator&apos;s consent</source>
        <translation>Consentement de l’auteur</translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation>Refus</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>Exception</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>What Lapses</source>
        <translation>Ce qui expire</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>What is on record and ends</source>
        <translation>Ce qui est inscrit et prend fin</translation>
    </message>
    <message>
        <source>What nations lose by it</source>
        <translation>Ce que les nations y perdent</translation>
    </message>
    <message>
        <source>Products looked through</source>
        <translation>Produits parcourus</translation>
    </message>
    <message>
        <source>Nothing on record has an end.</source>
        <translation>Rien d’inscrit n’a de fin.</translation>
    </message>
    <message>
        <source>Looking through the products for what nations lose when %1 is over…</source>
        <translation>Recherche dans les produits de ce que les nations perdent après le %1…</translation>
    </message>
    <message>
        <source>The products could not be looked through: %1</source>
        <translation>Les produits n’ont pu être parcourus&#xa0;: %1</translation>
    </message>
    <message>
        <source>When %1 is over, no nation loses anything in the products of this store.</source>
        <translation>Après le %1, aucune nation ne perd quoi que ce soit dans les produits de cette base.</translation>
    </message>
    <message>
        <source>%1 becomes %2. %3 (%4)</source>
        <comment>outcome, outcome, reason, rule</comment>
        <translation>%1 devient %2. %3 (%4)</translation>
    </message>
    <message>
        <source>And %1 more; &quot;consent lapsing --takes&quot; lists all.</source>
        <translation>Et %1 de plus&#xa0;; «&#xa0;consent lapsing --takes&#xa0;» les énumère toutes.</translation>
    </message>
    <message numerus="yes">
        <source>When %1 is over, nations lose %n portion(s):</source>
        <translation>
            <numerusform>Après le %1, les nations perdent %n portion&#xa0;:</numerusform>
            <numerusform>Après le %1, les nations perdent %n portions&#xa0;:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parallax::RequestDialog</name>
    <message>
        <source>&amp;Needed by</source>
        <translation>&amp;Nécessaire pour</translation>
    </message>
    <message>
        <source>Ask for Release</source>
        <translation>Demander la communication</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>portions, product</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Portions:</source>
        <translation>Portions&#xa0;:</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>nation, code</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;For:</source>
        <translation>&amp;Pour&#xa0;:</translation>
    </message>
    <message>
        <source>A copy</source>
        <translation>Une copie</translation>
    </message>
    <message>
        <source>To be shown it</source>
        <translation>Que cela lui soit montré</translation>
    </message>
    <message>
        <source>&amp;Wants:</source>
        <translation>&amp;Souhaite&#xa0;:</translation>
    </message>
    <message>
        <source>What they need it for</source>
        <translation>À quoi cela leur sert</translation>
    </message>
    <message>
        <source>&amp;Purpose:</source>
        <translation>&amp;But&#xa0;:</translation>
    </message>
    <message>
        <source>What we gain by it</source>
        <translation>Ce que nous y gagnons</translation>
    </message>
    <message>
        <source>&amp;Benefit to us:</source>
        <translation>&amp;Avantage pour nous&#xa0;:</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>By net&amp;work:</source>
        <translation>Par &amp;réseau&#xa0;:</translation>
    </message>
    <message>
        <source>When it is needed, UTC</source>
        <translation>Quand c’est nécessaire, UTC</translation>
    </message>
    <message>
        <source>An analyst asks</source>
        <translation>Un analyste demande</translation>
    </message>
    <message>
        <source>The nation asked by letter</source>
        <translation>La nation a demandé par lettre</translation>
    </message>
    <message>
        <source>The nation asked by telephone</source>
        <translation>La nation a demandé par téléphone</translation>
    </message>
    <message>
        <source>The nation&apos;s liaison officer asked</source>
        <translation>L’officier de liaison de la nation a demandé</translation>
    </message>
    <message>
        <source>&amp;Asked by:</source>
        <translation>&amp;Demandé par&#xa0;:</translation>
    </message>
    <message>
        <source>A request says what the nation needs it for.</source>
        <translation>Une demande dit à quoi cela sert à la nation.</translation>
    </message>
</context>
<context>
    <name>parallax::RequestListModel</name>
    <message>
        <source>To be decided</source>
        <translation>À décider</translation>
    </message>
    <message>
        <source>Originator asked</source>
        <translation>Origine consultée</translation>
    </message>
    <message>
        <source>Owner asked</source>
        <translation>Propriétaire consulté</translation>
    </message>
    <message>
        <source>Exception needed</source>
        <translation>Exception requise</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Décidée</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirée</translation>
    </message>
    <message>
        <source>%1, late</source>
        <extracomment>When a request was due, which is past</extracomment>
        <translation>%1, en retard</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1&#xa0;j</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Nation</source>
        <translation>Nation</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Lies with</source>
        <translation>Chez</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>But</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
</context>
<context>
    <name>parallax::ReviewPane</name>
    <message>
        <source>No product is open. Ctrl+O opens one, Ctrl+N starts a new one.</source>
        <translation>Aucun produit n’est ouvert. Ctrl+O en ouvre un, Ctrl+N en commence un nouveau.</translation>
    </message>
    <message>
        <source>Copies of the chosen nations</source>
        <translation>Copies des nations choisies</translation>
    </message>
    <message>
        <source>Choose a nation or an audience in the bar above to see what it would receive.</source>
        <translation>Choisissez une nation ou un auditoire dans la barre ci-dessus pour voir ce qu’il recevrait.</translation>
    </message>
    <message>
        <source>Position in the product</source>
        <translation>Position dans le produit</translation>
    </message>
    <message>
        <source>Mark Portion…</source>
        <translation>Marquer la portion…</translation>
    </message>
    <message>
        <source>Write the mark of this portion, or of all selected ones, with completion</source>
        <translation>Écrire la marque de cette portion, ou de toutes celles sélectionnées, avec complétion</translation>
    </message>
    <message>
        <source>Take First Fix</source>
        <translation>Appliquer la première correction</translation>
    </message>
    <message>
        <source>Apply the first fix offered for this portion</source>
        <translation>Appliquer la première correction proposée pour cette portion</translation>
    </message>
    <message>
        <source>Split Portion Here</source>
        <translation>Scinder la portion ici</translation>
    </message>
    <message>
        <source>Split at the caret; the new portion inherits mark and facts (Enter)</source>
        <translation>Scinder au curseur&#xa0;; la nouvelle portion hérite de la marque et des faits (Entrée)</translation>
    </message>
    <message>
        <source>Join with Portion Above</source>
        <translation>Joindre à la portion au-dessus</translation>
    </message>
    <message>
        <source>Join texts and merge marks (Backspace at the start of a portion)</source>
        <translation>Joindre les textes et fusionner les marques (Retour arrière au début d’une portion)</translation>
    </message>
    <message>
        <source>Insert Paragraph Below</source>
        <translation>Insérer un paragraphe dessous</translation>
    </message>
    <message>
        <source>Insert Heading Below</source>
        <translation>Insérer un intertitre dessous</translation>
    </message>
    <message>
        <source>Insert Table Row Below</source>
        <translation>Insérer une ligne de tableau dessous</translation>
    </message>
    <message>
        <source>Insert Footnote Below</source>
        <translation>Insérer une note de bas de page dessous</translation>
    </message>
    <message>
        <source>Delete Portion</source>
        <translation>Supprimer la portion</translation>
    </message>
    <message>
        <source>Move Portion Up</source>
        <translation>Monter la portion</translation>
    </message>
    <message>
        <source>Move Portion Down</source>
        <translation>Descendre la portion</translation>
    </message>
    <message>
        <source>Add Tearline</source>
        <translation>Ajouter une version expurgée</translation>
    </message>
    <message>
        <source>Write a version of this portion for a wider audience, with a mark of its own</source>
        <translation>Écrire une version de cette portion pour un public plus large, avec sa propre marque</translation>
    </message>
    <message>
        <source>Copy with Marks</source>
        <translation>Copier avec les marques</translation>
    </message>
    <message>
        <source>Select All Portions</source>
        <translation>Sélectionner toutes les portions</translation>
    </message>
    <message>
        <source>There is no portion to act on.</source>
        <translation>Il n’y a pas de portion sur laquelle agir.</translation>
    </message>
    <message>
        <source>No product is open, or it is still being decided.</source>
        <translation>Aucun produit n’est ouvert, ou la décision est encore en cours.</translation>
    </message>
    <message>
        <source>There is no portion above.</source>
        <translation>Il n’y a pas de portion au-dessus.</translation>
    </message>
    <message>
        <source>It is at the start already.</source>
        <translation>Elle est déjà au début.</translation>
    </message>
    <message>
        <source>It is at the end already.</source>
        <translation>Elle est déjà à la fin.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revue</translation>
    </message>
    <message>
        <source>“%1” is nowhere in this product.</source>
        <translation>«&#xa0;%1&#xa0;» n’est nulle part dans ce produit.</translation>
    </message>
    <message>
        <source>There are no findings in this product.</source>
        <translation>Il n’y a pas de constat dans ce produit.</translation>
    </message>
    <message>
        <source>No misspelt word was found.</source>
        <translation>Aucun mot mal orthographié trouvé.</translation>
    </message>
    <message>
        <source>Spellings of This Word…</source>
        <translation>Orthographes de ce mot…</translation>
    </message>
    <message>
        <source>Offers words in place of the misspelt one at the caret, and can add it to our words</source>
        <translation>Propose des mots à la place du mot mal orthographié au curseur, et peut l’ajouter à nos mots</translation>
    </message>
    <message>
        <source>Next Misspelt Word</source>
        <translation>Mot mal orthographié suivant</translation>
    </message>
    <message>
        <source>Goes to the next word that neither the language nor our words know</source>
        <translation>Va au prochain mot que ni la langue ni nos mots ne connaissent</translation>
    </message>
    <message>
        <source>Spelling is not checked.</source>
        <translation>L’orthographe n’est pas vérifiée.</translation>
    </message>
</context>
<context>
    <name>parallax::RoomDialog</name>
    <message>
        <source>Several in One Room</source>
        <translation>Plusieurs dans une salle</translation>
    </message>
    <message>
        <source>&amp;Who is in the room? For each portion the worst outcome of theirs counts: all of them see and hear what is shown to one.</source>
        <translation>&amp;Qui est dans la salle&#xa0;? Pour chaque portion, la pire de leurs issues compte&#xa0;: tous voient et entendent ce qui est montré à un seul.</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Nations in the room</source>
        <translation>Nations dans la salle</translation>
    </message>
    <message>
        <source>Add Room</source>
        <translation>Ajouter la salle</translation>
    </message>
    <message>
        <source>Choose two nations or more.</source>
        <translation>Choisissez au moins deux nations.</translation>
    </message>
</context>
<context>
    <name>parallax::ScreeningFailureModel</name>
    <message>
        <source>Object</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Why it has no state</source>
        <translation>Pourquoi il n’a pas d’état</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>À</translation>
    </message>
</context>
<context>
    <name>parallax::SearchPanel</name>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>Search the Cata&amp;logue Too</source>
        <translation>Rechercher aussi dans le cata&amp;logue</translation>
    </message>
    <message>
        <source>Search all products</source>
        <translation>Rechercher dans tous les produits</translation>
    </message>
    <message>
        <source>Ends the search that is under way (Esc)</source>
        <translation>Met fin à la recherche en cours (Échap)</translation>
    </message>
    <message>
        <source>Looks for the same words among the objects of the catalogue</source>
        <translation>Cherche les mêmes mots parmi les objets du catalogue</translation>
    </message>
    <message>
        <source>Found in the products</source>
        <translation>Trouvé dans les produits</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Cancelled; found so far: %1</source>
        <translation>Annulée&#xa0;; trouvés jusque-là&#xa0;: %1</translation>
    </message>
    <message>
        <source>Found: the newest %1, and more</source>
        <translation>Trouvés&#xa0;: les %1 plus récents, et d’autres</translation>
    </message>
    <message>
        <source>Found: the best %1, and more</source>
        <translation>Trouvés&#xa0;: les %1 meilleurs, et d’autres</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Trouvés&#xa0;: %1</translation>
    </message>
    <message>
        <source>The search goes through our own products and is not shown in the face of %1. Choose the face “Ours” above, and “Us” in the list of objects, to search again.</source>
        <translation>La recherche parcourt nos propres produits et n’est pas montrée dans la face de %1. Choisissez la face «&#xa0;Nôtre&#xa0;» en haut et «&#xa0;Nous&#xa0;» dans la liste des objets pour rechercher à nouveau.</translation>
    </message>
    <message>
        <source>This store cannot be searched.</source>
        <translation>Cette base ne permet pas de recherche.</translation>
    </message>
    <message>
        <source>The search failed: %1</source>
        <translation>La recherche a échoué&#xa0;: %1</translation>
    </message>
    <message>
        <source>Type words that stand in a product: each is found from its beginning. &quot;Two words&quot; in quotes stand together, -word must not occur, mark:NOFORN asks for a mark and product:EX-01 for a product.</source>
        <translation>Tapez des mots qui figurent dans un produit&#xa0;: chacun est trouvé par son début. &quot;Deux mots&quot; entre guillemets se suivent, -mot ne doit pas figurer, mark:NOFORN demande une marque et product:EX-01 un produit.</translation>
    </message>
    <message>
        <source>This says only what is not wanted. Add a word that has to occur.</source>
        <translation>Ceci dit seulement ce qui n’est pas voulu. Ajoutez un mot qui doit figurer.</translation>
    </message>
    <message>
        <source>No product has all of these words. Fewer words find more.</source>
        <translation>Aucun produit ne contient tous ces mots. Moins de mots trouvent davantage.</translation>
    </message>
    <message>
        <source>Search products and the desk: words, &quot;a phrase&quot;, -without, mark:NOFORN, product:EX-01</source>
        <translation>Chercher dans les produits et au bureau&#xa0;: mots, &quot;une expression&quot;, -sans, mark:NOFORN, product:EX-01</translation>
    </message>
</context>
<context>
    <name>parallax::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Filter the commands</source>
        <translation>Filtrer les commandes</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Ce qu’elle fait</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Commandes et leurs touches</translation>
    </message>
    <message>
        <source>&amp;Keys of the chosen command</source>
        <translation>&amp;Touches de la commande choisie</translation>
    </message>
    <message>
        <source>Keys of the chosen command</source>
        <translation>Touches de la commande choisie</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Aucune</translation>
    </message>
    <message>
        <source>As It &amp;Came</source>
        <translation>Comme à l’&amp;origine</translation>
    </message>
    <message>
        <source>&amp;Copy the List</source>
        <translation>&amp;Copier la liste</translation>
    </message>
    <message>
        <source>Copies all commands and keys as text, to print</source>
        <translation>Copie toutes les commandes et leurs touches en texte, pour l’impression</translation>
    </message>
    <message>
        <source>%1 is used twice: %2.</source>
        <translation>%1 est utilisé deux fois&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>parallax::SlowPairModel</name>
    <message>
        <source>Object</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Other object</source>
        <translation>Autre objet</translation>
    </message>
    <message>
        <source>Smallest distance, km</source>
        <translation>Plus petite distance, km</translation>
    </message>
    <message>
        <source>Speed then, km/s</source>
        <translation>Vitesse alors, km/s</translation>
    </message>
    <message>
        <source>Closest at</source>
        <translation>Au plus près à</translation>
    </message>
    <message>
        <source>Together from</source>
        <translation>Ensemble de</translation>
    </message>
    <message>
        <source>Together until</source>
        <translation>Ensemble jusqu’à</translation>
    </message>
</context>
<context>
    <name>parallax::StatusLine</name>
    <message>
        <source>Deciding, portions: %1</source>
        <translation>Décision en cours, portions&#xa0;: %1</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Politique</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>en date du %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>policy pack, version</comment>
        <translation>%1&#xa0;%2</translation>
    </message>
    <message>
        <source>Policy pack: %1, %2</source>
        <translation>Jeu de politiques&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>Policy pack in use: %1
%2, as of %3
Click: its nations and networks</source>
        <translation>Jeu de politiques utilisé&#xa0;: %1
%2, en date du %3
Cliquer&#xa0;: ses nations et ses réseaux</translation>
    </message>
    <message>
        <source>Acting: %1</source>
        <translation>Agit&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Enregistré %1</translation>
    </message>
    <message>
        <source>Every edit is on disk.</source>
        <translation>Chaque modification est sur le disque.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>The last edit is on its way to disk.</source>
        <translation>La dernière modification est en route vers le disque.</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>%1
Your edits are kept here and written again every few seconds. Click for what to do.</source>
        <translation>%1
Vos modifications sont conservées ici et écrites de nouveau toutes les quelques secondes. Cliquer pour savoir que faire.</translation>
    </message>
    <message>
        <source>DoD rules</source>
        <translation>Règles DoD</translation>
    </message>
    <message>
        <source>IC rules</source>
        <translation>Règles IC</translation>
    </message>
    <message>
        <source>%1 asked for</source>
        <translation>%1 demandé</translation>
    </message>
    <message>
        <source>Everything is decided under these rules, as the lens asks.</source>
        <translation>Tout est décidé selon ces règles, comme le demande le point de vue.</translation>
    </message>
    <message>
        <source>The rules of the product; an item of a regime goes by its own.</source>
        <translation>Les règles du produit&#xa0;; un élément relevant d’un régime suit le sien.</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>UTC clock</source>
        <translation>Horloge UTC</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Annuler&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1
Click: who acts</source>
        <translation>%1
Clic&#xa0;: qui agit</translation>
    </message>
    <message>
        <source>Who acts: %1</source>
        <translation>Qui agit&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>parallax::StoreTroubleDialog</name>
    <message>
        <source>&amp;Restore This Backup</source>
        <translation>&amp;Restaurer cette sauvegarde</translation>
    </message>
    <message>
        <source>The store cannot be opened</source>
        <translation>La base ne peut pas être ouverte</translation>
    </message>
    <message>
        <source>The store has made no backups here.</source>
        <translation>La base n’a pas fait de sauvegarde ici.</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>R&amp;éessayer</translation>
    </message>
    <message>
        <source>&amp;Other Store…</source>
        <translation>&amp;Autre base…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Open Another Store</source>
        <translation>Ouvrir une autre base</translation>
    </message>
    <message>
        <source>Stores (*.db);;All files (*)</source>
        <translation>Bases (*.db);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Work on a &amp;Copy…</source>
        <translation>Travailler sur une &amp;copie…</translation>
    </message>
    <message>
        <source>Copies the store into another file, checks the copy and opens it. The store stays as it is.</source>
        <translation>Copie la base dans un autre fichier, vérifie la copie et l’ouvre. La base reste telle qu’elle est.</translation>
    </message>
    <message>
        <source>copy of the store.db</source>
        <translation>copie de la base.db</translation>
    </message>
    <message>
        <source>Copy the Store To</source>
        <translation>Copier la base vers</translation>
    </message>
    <message>
        <source>The store may be sound and only cannot be written: work on a copy of it.</source>
        <translation>La base est peut-être saine et ne peut seulement pas être écrite : travaillez sur une copie.</translation>
    </message>
    <message>
        <source>Backups that the store made by itself. What stands there is kept beside the restored one, under another name:</source>
        <translation>Sauvegardes que la base a faites d’elle-même. Ce qui s’y trouve est gardé à côté de la base restaurée, sous un autre nom :</translation>
    </message>
</context>
<context>
    <name>parallax::TakeInDialog</name>
    <message>
        <source>&amp;Take In</source>
        <translation>&amp;Prendre en charge</translation>
    </message>
    <message>
        <source>Take In from Another Desk</source>
        <translation>Prendre en charge d’un autre bureau</translation>
    </message>
    <message>
        <source>%1 signed this at desk %2: request %3, on objects of the picture.</source>
        <translation>%1 a signé ceci au bureau %2&#xa0;: demande %3, sur des objets de l’image.</translation>
    </message>
    <message>
        <source>%1 signed this at desk %2: request %3, with the product %4.</source>
        <translation>%1 a signé ceci au bureau %2&#xa0;: demande %3, avec le produit %4.</translation>
    </message>
    <message numerus="yes">
        <source>What was said and decided there: %n entries. Those that are here already are left as they are.</source>
        <translation>
            <numerusform>Ce qui y a été dit et décidé&#xa0;: %n inscription. Si elle est déjà ici, elle reste telle quelle.</numerusform>
            <numerusform>Ce qui y a été dit et décidé&#xa0;: %n inscriptions. Celles qui sont déjà ici restent telles quelles.</numerusform>
        </translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Ce qui en est advenu</translation>
    </message>
    <message>
        <source>Vouch for each key first.</source>
        <translation>Portez-vous d’abord garant de chaque clé.</translation>
    </message>
    <message>
        <source>This desk knows %1 by another key than this one. What this key signed permits nothing here, unless %1 takes it in.</source>
        <translation>Ce bureau connaît %1 par une autre clé que celle-ci. Ce que cette clé a signé ne permet rien ici, sauf si %1 le prend en charge.</translation>
    </message>
    <message>
        <source>This desk does not know the key of %1 yet. Call them, and have them read its fingerprint to you:</source>
        <translation>Ce bureau ne connaît pas encore la clé de %1. Appelez cette personne, et faites-vous lire son empreinte&#xa0;:</translation>
    </message>
    <message>
        <source>Fingerprint of the key of %1</source>
        <translation>Empreinte de la clé de %1</translation>
    </message>
    <message>
        <source>I vouch that this is the key of %1</source>
        <translation>Je me porte garant que c’est la clé de %1</translation>
    </message>
    <message>
        <source>Taking it in…</source>
        <translation>Prise en charge…</translation>
    </message>
    <message>
        <source>Nothing of what was decided there was entered: %1</source>
        <translation>Rien de ce qui y a été décidé n’a été inscrit&#xa0;: %1</translation>
    </message>
    <message>
        <source>All of it was here already: nothing was changed.</source>
        <translation>Tout était déjà ici&#xa0;: rien n’a été changé.</translation>
    </message>
    <message numerus="yes">
        <source>It was taken in, with %n new entries in the ledger.</source>
        <translation>
            <numerusform>C’est pris en charge, avec %n nouvelle inscription dans le registre.</numerusform>
            <numerusform>C’est pris en charge, avec %n nouvelles inscriptions dans le registre.</numerusform>
        </translation>
    </message>
    <message>
        <source>The product %1 is new here.</source>
        <translation>Le produit %1 est nouveau ici.</translation>
    </message>
    <message>
        <source>What the other desk changed in %1 is in it now; one undo takes it back.</source>
        <translation>Ce que l’autre bureau a modifié dans %1 s’y trouve maintenant&#xa0;; une annulation le retire.</translation>
    </message>
    <message>
        <source>Both desks changed the product&apos;s properties: theirs stand.</source>
        <translation>Les deux bureaux ont modifié les propriétés du produit&#xa0;: les leurs restent.</translation>
    </message>
    <message>
        <source>Both desks changed %1: both texts stand in the product, one behind the other. Choose between them.</source>
        <translation>Les deux bureaux ont modifié %1&#xa0;: les deux textes restent dans le produit, l’un derrière l’autre. Choisissez entre eux.</translation>
    </message>
    <message>
        <source>The other desk works under another version of the policy pack; here the one of this desk decides.</source>
        <translation>L’autre bureau travaille sous une autre version du jeu de politiques&#xa0;; ici décide celle de ce bureau.</translation>
    </message>
    <message>
        <source>It permits nothing here: %1</source>
        <translation>Cela ne permet rien ici&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>parallax::TearlinesPanel</name>
    <message>
        <source>Add tearline</source>
        <translation>Ajouter une version expurgée</translation>
    </message>
    <message>
        <source>Move tearline up: it is tried before the next</source>
        <translation>Monter&#xa0;: cette version est essayée avant la suivante</translation>
    </message>
    <message>
        <source>Move tearline down</source>
        <translation>Descendre la version expurgée</translation>
    </message>
    <message>
        <source>Delete tearline</source>
        <translation>Supprimer la version expurgée</translation>
    </message>
    <message>
        <source>&amp;Tearlines, fullest first</source>
        <translation>Versions expur&amp;gées, la plus complète d’abord</translation>
    </message>
    <message>
        <source>Tearlines</source>
        <translation>Versions expurgées</translation>
    </message>
    <message>
        <source>A tearline is a version for a wider audience, with a mark of its own. Add one to write it beside the portion.</source>
        <translation>Une version expurgée (tearline) s’adresse à un public plus large, avec sa propre marque. Ajoutez-en une pour l’écrire à côté de la portion.</translation>
    </message>
    <message>
        <source>what it leaves out, in words</source>
        <translation>ce qu’elle omet, en mots</translation>
    </message>
    <message>
        <source>Tearline ma&amp;rk:</source>
        <translation>Mar&amp;que&#xa0;:</translation>
    </message>
    <message>
        <source>Te&amp;xt:</source>
        <translation>Te&amp;xte&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Left out:</source>
        <translation>&amp;Omis&#xa0;:</translation>
    </message>
    <message>
        <source>Mark Tearline %1</source>
        <translation>Marquer la version expurgée %1</translation>
    </message>
    <message>
        <source>Say What Tearline %1 Leaves Out</source>
        <translation>Dire ce que la version expurgée %1 omet</translation>
    </message>
    <message>
        <source>no mark</source>
        <translation>aucune marque</translation>
    </message>
    <message>
        <source>%1. %2, reaches nobody more</source>
        <translation>%1. %2, n’atteint personne de plus</translation>
    </message>
    <message>
        <source>%1. %2, for %3</source>
        <translation>%1. %2, pour %3</translation>
    </message>
    <message>
        <source>Move Tearline %1 Up</source>
        <translation>Monter la version expurgée %1</translation>
    </message>
    <message>
        <source>Move Tearline %1 Down</source>
        <translation>Descendre la version expurgée %1</translation>
    </message>
</context>
<context>
    <name>parallax::ThemeNotifier</name>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>High Contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Night</source>
        <extracomment>A theme in red light only, for dark rooms</extracomment>
        <translation>Nuit</translation>
    </message>
</context>
<context>
    <name>parallax::TimelineBar</name>
    <message>
        <source>Time line of the picture</source>
        <translation>Ligne de temps de l’image</translation>
    </message>
    <message>
        <source>Left and right move by an hour, Page Up and Page Down by a day, Tab leaves.</source>
        <translation>Gauche et droite déplacent d’une heure, Page préc. et Page suiv. d’un jour, Tab quitte.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>parallax::Tour</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Terminé</translation>
    </message>
    <message>
        <source>Tour, step %1: %2</source>
        <translation>Visite, étape %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>parallax::Tr</name>
    <message>
        <source>a PDF</source>
        <translation>un PDF</translation>
    </message>
    <message>
        <source>a ZIP file (DOCX, PPTX and ODT are ZIP files too)</source>
        <translation>un fichier ZIP (DOCX, PPTX et ODT sont aussi des fichiers ZIP)</translation>
    </message>
    <message>
        <source>an empty ZIP file</source>
        <translation>un fichier ZIP vide</translation>
    </message>
    <message>
        <source>an old Office file (DOC, PPT or XLS)</source>
        <translation>un ancien fichier Office (DOC, PPT ou XLS)</translation>
    </message>
    <message>
        <source>a rich text file (RTF)</source>
        <translation>un fichier de texte enrichi (RTF)</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation>une image PNG</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation>une image JPEG</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>une image GIF</translation>
    </message>
    <message>
        <source>a gzip file</source>
        <translation>un fichier gzip</translation>
    </message>
    <message>
        <source>a 7-Zip file</source>
        <translation>un fichier 7-Zip</translation>
    </message>
    <message>
        <source>an SQLite file; a store is opened, not imported</source>
        <translation>un fichier SQLite&#xa0;; une base s’ouvre, elle ne s’importe pas</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>un programme</translation>
    </message>
    <message>
        <source>text in UTF-16; save it as UTF-8</source>
        <translation>du texte en UTF-16&#xa0;; enregistrez-le en UTF-8</translation>
    </message>
    <message>
        <source>a ZIP file; unpack it first</source>
        <translation>un fichier ZIP&#xa0;; décompressez-le d’abord</translation>
    </message>
    <message>
        <source>a gzip file; unpack it first</source>
        <translation>un fichier gzip&#xa0;; décompressez-le d’abord</translation>
    </message>
    <message>
        <source>a bzip2 file; unpack it first</source>
        <translation>un fichier bzip2&#xa0;; décompressez-le d’abord</translation>
    </message>
    <message>
        <source>an xz file; unpack it first</source>
        <translation>un fichier xz&#xa0;; décompressez-le d’abord</translation>
    </message>
    <message>
        <source>a Zstandard file; unpack it first</source>
        <translation>un fichier Zstandard&#xa0;; décompressez-le d’abord</translation>
    </message>
    <message>
        <source>a SPICE kernel</source>
        <translation>un noyau SPICE</translation>
    </message>
</context>
<context>
    <name>parallax::VersionDifferencesModel</name>
    <message>
        <source>unmarked</source>
        <translation>sans marque</translation>
    </message>
    <message>
        <source>added</source>
        <translation>ajoutée</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>supprimée</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>marque</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>place</source>
        <translation>place</translation>
    </message>
    <message>
        <source>facts</source>
        <translation>faits</translation>
    </message>
    <message>
        <source>Portion</source>
        <translation>Portion</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Text, by Word</source>
        <translation>Texte, mot à mot</translation>
    </message>
</context>
<context>
    <name>parallax::VersionPanel</name>
    <message>
        <source>&amp;Restore This State</source>
        <translation>&amp;Restaurer cet état</translation>
    </message>
    <message>
        <source>Changed since this edit</source>
        <translation>Modifié depuis cette modification</translation>
    </message>
    <message>
        <source>Changed by this edit</source>
        <translation>Modifié par cette modification</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Ce qui est comparé</translation>
    </message>
    <message>
        <source>Choose two edits in the list to compare the states behind them</source>
        <translation>Choisissez deux modifications dans la liste pour comparer les états qui les suivent</translation>
    </message>
    <message>
        <source>Differences between two states</source>
        <translation>Différences entre deux états</translation>
    </message>
    <message>
        <source>Restore an Earlier State</source>
        <translation>Restaurer un état antérieur</translation>
    </message>
    <message>
        <source>&amp;Restore the State Before It</source>
        <translation>&amp;Restaurer l’état d’avant</translation>
    </message>
    <message>
        <source>Makes the product what it was before this edit, as one edit that can be undone</source>
        <translation>Rend au produit l’état d’avant cette modification, en une modification qui peut être annulée</translation>
    </message>
    <message>
        <source>Makes the product what it was behind this edit, as one edit that can be undone</source>
        <translation>Rend au produit l’état qui suit cette modification, en une modification qui peut être annulée</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparaison…</translation>
    </message>
    <message>
        <source>Between the two edits: %1</source>
        <translation>Entre les deux modifications&#xa0;: %1</translation>
    </message>
    <message>
        <source>Portions: %1</source>
        <translation>Portions&#xa0;: %1</translation>
    </message>
    <message>
        <source>Earlier states are ours and are not shown in the face of %1. Choose the face “Ours” above.</source>
        <translation>Les états antérieurs ne sont qu’à nous et ne sont pas montrés dans la face de %1. Choisissez la face «&#xa0;Nôtre&#xa0;» en haut.</translation>
    </message>
    <message>
        <source>Choose an edit to see what has changed since, word by word; choose two to compare the states behind them.</source>
        <translation>Choisissez une modification pour voir ce qui a changé depuis, mot à mot&#xa0;; choisissez-en deux pour comparer les états qui les suivent.</translation>
    </message>
    <message>
        <source>Only the properties of the product differ: title, stated banner, dates or the authority block.</source>
        <translation>Seules les propriétés du produit diffèrent&#xa0;: titre, bandeau déclaré, dates ou bloc d’autorité.</translation>
    </message>
    <message>
        <source>No portion differs.</source>
        <translation>Aucune portion ne diffère.</translation>
    </message>
</context>
<context>
    <name>parallax::WhyDialog</name>
    <message>
        <source>What They Got</source>
        <translation>Ce qu’ils ont reçu</translation>
    </message>
    <message>
        <source>Portion %1 of %2: %3</source>
        <translation>Portion %1 de %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>nation, code</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nation that is asked about</source>
        <translation>Nation en question</translation>
    </message>
    <message>
        <source>&amp;Nation:</source>
        <translation>&amp;Nation&#xa0;:</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Decided again</source>
        <translation>Décidé de nouveau</translation>
    </message>
    <message>
        <source>When they got it</source>
        <translation>Quand ils l’ont reçu</translation>
    </message>
    <message>
        <source>Why they got it</source>
        <translation>Pourquoi ils l’ont reçu</translation>
    </message>
    <message>
        <source>The ledger is asked…</source>
        <translation>Le registre est interrogé…</translation>
    </message>
    <message>
        <source>The ledger cannot answer: %1</source>
        <translation>Le registre ne peut répondre&#xa0;: %1</translation>
    </message>
    <message>
        <source>The ledger knows of no release and no showing in which %1 got it.</source>
        <translation>Le registre ne connaît aucune communication ni présentation où %1 l’ait reçu.</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>Remis</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Montré</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Le même résultat</translation>
    </message>
    <message>
        <source>Cannot be decided again</source>
        <translation>Ne peut être décidé de nouveau</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Diffère</translation>
    </message>
    <message>
        <source>Entry %1: handed out by %2 on %3</source>
        <translation>Écriture %1&#xa0;: remis par %2 le %3</translation>
    </message>
    <message>
        <source>Entry %1: shown by %2 on %3</source>
        <translation>Écriture %1&#xa0;: montré par %2 le %3</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>outcome, rules</comment>
        <translation>%1, par %2</translation>
    </message>
    <message>
        <source>Then:</source>
        <translation>Alors&#xa0;:</translation>
    </message>
    <message>
        <source>Decided again as then:</source>
        <translation>Décidé de nouveau comme alors&#xa0;:</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>impossible</translation>
    </message>
    <message>
        <source>The same text under the policy of now:</source>
        <translation>Le même texte sous la politique actuelle&#xa0;:</translation>
    </message>
    <message>
        <source>Policy:</source>
        <translation>Politique&#xa0;:</translation>
    </message>
    <message>
        <source>the pack of entry %1, with what was decided up to entry %2</source>
        <translation>le jeu de l’écriture %1, avec ce qui fut décidé jusqu’à l’écriture %2</translation>
    </message>
    <message>
        <source>Files:</source>
        <translation>Fichiers&#xa0;:</translation>
    </message>
    <message>
        <source>Record as a &amp;Spill…</source>
        <translation>Inscrire comme dé&amp;versement…</translation>
    </message>
    <message>
        <source>This release or showing was wrong: an entry says who holds which bytes since when, and that they are to be recalled</source>
        <translation>Cette communication ou présentation était une erreur&#xa0;: une inscription dit qui détient quels octets depuis quand, et qu’ils sont à rappeler</translation>
    </message>
    <message>
        <source>Record as a Spill</source>
        <translation>Inscrire comme déversement</translation>
    </message>
    <message>
        <source>What was wrong with entry %1 in this portion?</source>
        <translation>Qu’est-ce qui était faux dans l’inscription %1 pour cette portion&#xa0;?</translation>
    </message>
    <message>
        <source>No spill was recorded: %1</source>
        <translation>Aucun déversement n’a été inscrit&#xa0;: %1</translation>
    </message>
    <message>
        <source>Entry %1 says that entry %2 was wrong, and who holds what of it. When it has come back, record that with &quot;release recalled %1&quot;.</source>
        <translation>L’inscription %1 dit que l’inscription %2 était une erreur, et qui en détient quoi. Une fois rendu, inscrivez-le avec «&#xa0;release recalled %1&#xa0;».</translation>
    </message>
</context>
</TS>
