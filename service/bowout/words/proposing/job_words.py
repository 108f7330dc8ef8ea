"""Nouns that jobs are called by, so that a title is known where no sentence says that it is one. Data only."""

import re

from .word_lists import set_of

_ENGLISH = set_of(
    """accountant actor actuary administrator advisor adviser advocate agent analyst animator apprentice arborist
    architect archivist artist assembler assessor assistant associate astronomer attorney auditor baker barber
    barista bartender beautician biologist bookkeeper bricklayer broker builder butcher buyer captain caretaker
    carer carpenter caseworker cashier caterer chaplain chef chemist clerk clinician coach conductor conservator
    consultant controller cook coordinator co-ordinator copywriter counsel counsellor counselor courier curator
    custodian cutter dealer dentist designer detailer developer devops dietitian director dispatcher doctor
    drafter driver ecologist economist editor electrician engineer epidemiologist estimator evangelist examiner
    executive expert facilitator farmer fellow firefighter fitter florist forester fundraiser gardener
    generalist geologist groomer groundskeeper guard guide hairdresser head headteacher host hostess housekeeper
    hydrologist hygienist illustrator inspector installer instructor intern interpreter inventor investigator
    janitor joiner journalist judge labourer laborer landscaper lawyer lead leader lecturer librarian linguist
    loader locksmith machinist maker manager marketer mason mathematician mechanic medic merchandiser
    merchandizer meteorologist midwife miller modeller monitor mover musician nanny negotiator nurse officer
    operative operator optician optometrist orderly organiser organizer owner packer painter paralegal paramedic
    partner pastor pathologist pharmacist photographer physician physicist physiotherapist picker pilot planner
    plasterer plumber porter postdoc preparer president principal processor producer professor programmer
    psychologist publicist ranger receptionist recruiter referee registrar reporter representative researcher
    retoucher roofer sailor salesperson scaffolder scientist scout seamstress secretary server setter sheriff
    shepherd singer solicitor sommelier sonographer specialist sre sdet sde statistician steward stocker
    storekeeper strategist stylist superintendent supervisor surgeon surveyor sweeper tailor teacher technician
    technologist teller tester therapist tiler toolmaker trader trainee trainer translator treasurer tutor
    typist underwriter valuer vet veterinarian waiter waitress warden washer watchman weaver webmaster welder
    worker writer zookeeper caregiver cidermaker brewer distiller gamekeeper groundsman handyman busser
    dishwasher lifeguard pm swe qa cto cfo ceo coo vp svp evp internship fellowship apprenticeship traineeship
    residency boatbuilder shopfitter bookseller groom jockey playworker"""
)
_OTHERS = set_of(
    """arzt ärztin oberarzt oberärztin assistent assistentin berater beraterin buchhalter buchhalterin entwickler
    entwicklerin erzieher erzieherin fachkraft fahrer fahrerin ingenieur ingenieurin kaufmann kauffrau koch
    köchin kraft kundenberater kundenberaterin lehrer lehrerin leiter leiterin mechaniker mechatroniker monteur
    pfleger pflegerin planer planerin redakteur redakteurin referent referentin sachbearbeiter sachbearbeiterin
    spezialist spezialistin techniker technikerin trainee verkäufer verkäuferin werkstudent werkstudentin
    wissenschaftler wissenschaftlerin mitarbeiter mitarbeiterin elektroniker elektriker schreiner tischler
    bäcker friseur architektin kraftfahrer administratif administrative assistante chargé chargée chef cheffe
    commercial commerciale comptable conducteur conductrice conseiller conseillère consultante cuisinier
    cuisinière développeur développeuse directeur directrice éducateur éducatrice enseignant enseignante
    formateur formatrice gestionnaire infirmier infirmière ingénieur ingénieure juriste pharmacien pharmacienne
    rédacteur rédactrice responsable technicien technicienne vendeur vendeuse administrador administradora
    administrativo administrativa abogado abogada analista asesor asesora asistente auxiliar camarero camarera
    cajero cajera científico científica cocinero cocinera comercial consultor consultora contable contador
    contadora coordinador coordinadora delineante dependiente dependienta desarrollador desarrolladora diseñador
    diseñadora director directora encargado encargada enfermero enfermera fisioterapeuta gerente gestor gestora
    ingeniero ingeniera jefe jefa maestro maestra mecánico médico médica operario operaria profesor profesora
    programador programadora psicólogo psicóloga técnico técnica vendedor vendedora conductor conductora
    investigador investigadora advogado advogada assistente coordenador coordenadora desenvolvedor
    desenvolvedora diretor diretora engenheiro engenheira enfermeiro enfermeira especialista estagiário
    estagiária farmacêutico farmacêutica motorista pesquisador pesquisadora professor professora supervisor
    supervisora adviseur medewerker ontwikkelaar verpleegkundige leraar docent ingegnere infermiere impiegato
    responsabile sviluppatore tecnico"""
)
JOBS = _ENGLISH | _OTHERS
_GERMAN_END = re.compile(
    r"(?:ingenieur|leiter|berater|entwickler|techniker|mechaniker|referent|verwalter|planer|kaufmann|kauffrau|assistent"
    r"|arbeiter|fahrer|pfleger|lehrer|manager|architekt|analyst|kraft|helfer|meister|schlosser|elektroniker|wirt"
    r"|therapeut|pädagoge|pädagogin|chemiker|informatiker|händler|führer|koch|student|anwalt|anwältin|prüfer"
    r"|betreuer|assistenz|leitung|geselle|konstrukteur|monteur|gärtner|maler|maurer|bäcker|glaser)"
    r"(?:in|innen|\*in|:in|/in)?$"
)


def names_job(text: str) -> bool:
    """Whether one of the words is a job's."""
    words = [word.strip(".,;:()[]*\"'“”/").lower() for word in re.split(r"[ /-]", text)]
    return any(word in JOBS or word.removesuffix("s") in JOBS or _GERMAN_END.search(word) for word in words)
