# Sourced by the commands in bench: a PostgreSQL, the product and an SMTP sink of their own, on free loopback ports, in one temporary folder.
# Everything that is started here ends with the command that sourced it.

stage_home="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
. "$stage_home/bin/lib/install.sh"

api_key=tp_benchbenchbenchbenchbench26

fail() { echo "$(basename "$0"): $*" >&2; exit 2; }

# whole NAME VALUE: refuses what is no whole number above 0
whole() { [[ $2 =~ ^[1-9][0-9]{0,6}$ ]] || fail "$1 is '$2', but should be a whole number"; }

# free_port: prints a port that nobody listens on and that this command did not take yet
taken_ports=" "
next_port=$((20000 + RANDOM % 9000))
free_port() {
    while :; do
        next_port=$((next_port + 1))
        if ! (exec 3<> "/dev/tcp/127.0.0.1/$next_port") 2>/dev/null; then port=$next_port; return; fi
    done
}

# ---- begin and end

# open_stage: the temporary folder. Not in /tmp, which may be memory: what is written here is to reach a disk.
open_stage() {
    work=$(mktemp -d "${TMPDIR:-/var/tmp}/tracepost-bench.XXXXXX")
    chmod 711 "$work"
    started=()
    trap close_stage EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
}

# own PID...: ends these when the command ends
own() { started+=("$@"); }

close_stage() {
    local code=$? pid
    trap - EXIT INT TERM
    for pid in "${started[@]}"; do kill -TERM "$pid" 2>/dev/null || true; done
    for pid in "${started[@]}"; do end_of "$pid" 10 || kill -KILL "$pid" 2>/dev/null || true; done
    [ ! -f "$work/cluster/postmaster.pid" ] || as_postgres "$pg/pg_ctl" -D "$work/cluster" -m immediate -w stop > /dev/null 2>&1 || true
    if [ $code -ne 0 ] && [ $code -ne 130 ] && [ $code -ne 143 ]; then
        local kept
        kept=$(mktemp -d "${TMPDIR:-/var/tmp}/tracepost-bench-logs.XXXXXX")
        find "$work" -maxdepth 2 \( -name '*.log' -o -name '*.tsv' \) -exec cp --backup=numbered {} "$kept" \; 2>/dev/null || true
        echo "The logs are kept in $kept" >&2
    fi
    [ -n "${KEEP:-}" ] || rm -rf "$work"
    exit $code
}

# end_of PID SECONDS: waits until the process is gone
end_of() {
    local i
    for ((i = 0; i < $2 * 10; i++)); do alive "$1" || return 0; sleep 0.1; done
    return 1
}

alive() { kill -0 "$1" 2>/dev/null && [ "$(sed 's/.*) \(.\).*/\1/' "/proc/$1/stat" 2>/dev/null)" != Z ]; }

# until SECONDS WHAT COMMAND...: waits until the command succeeds
until_true() {
    local end=$((SECONDS + $1)) what=$2; shift 2
    until "$@"; do
        [ $SECONDS -lt "$end" ] || { echo "$(basename "$0"): waited in vain for $what" >&2; exit 1; }
        sleep 0.2
    done
}

# ---- the product as it is built (the same rule as bin/run)
need_product() {
    need_java
    need_packages curl procps
    local version
    version=$(sed -n 's:.*<payara.version>\(.*\)</payara.version>.*:\1:p' "$stage_home/pom.xml")
    micro="$stage_home/target/server/payara-micro-$version.jar"
    war="$stage_home/target/tracepost.war"
    if [ ! -f "$war" ] || [ -n "$(find "$stage_home/src/main" "$stage_home/pom.xml" "$stage_home/parent/pom.xml" -newer "$war" -type f -print -quit)" ]; then
        say "Building Tracepost (the first time this fetches libraries and takes a few minutes)"
        (cd "$stage_home" && mvn -B -q -DskipTests package >&2)
    fi
    if [ "${server:-micro}" = wildfly ]; then need_wildfly; return; fi
    if [ ! -f "$micro" ]; then
        say "Fetching Payara Micro $version"
        (cd "$stage_home" && mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
            -Dartifact="fish.payara.extras:payara-micro:$version" -DoutputDirectory=target/server >&2)
    fi
}

# need_wildfly: the WildFly of the container tests, as it comes
need_wildfly() {
    local version
    version=$(sed -n 's:.*<wildfly.version>\(.*\)</wildfly.version>.*:\1:p' "$stage_home/pom.xml")
    wildfly="$stage_home/target/bench/wildfly-$version"
    [ ! -x "$wildfly/bin/standalone.sh" ] || return 0
    say "Fetching WildFly $version"
    (cd "$stage_home" && mvn -B -q -Pwildfly "-Dservers=$stage_home/target/bench" dependency:unpack@server >&2)
}

# make_wildfly: its configuration by the installation scripts, the relay's port being each node's own; the copies of the nodes are made from it
make_wildfly() {
    say "Setting up WildFly by the scripts of server/wildfly"
    cp -a "$wildfly/standalone" "$work/standalone"
    {
        echo embed-server
        cat "$stage_home/server/wildfly/security.cli"
        sed -e 's/^set host=.*/set host=127.0.0.1/' -e 's/^set port=.*/set port=64999/' "$stage_home/server/wildfly/relay.cli"
        echo stop-embedded-server
    } > "$work/set-up.cli"
    JAVA_OPTS="-Djboss.server.base.dir=$work/standalone" "$wildfly/bin/jboss-cli.sh" --file="$work/set-up.cli" --no-color-output > "$work/set-up.log" 2>&1 \
        || { cat "$work/set-up.log" >&2; fail "WildFly could not be set up"; }
    sed -i 's/port="64999"/port="${bench.relay.port}"/' "$work/standalone/configuration/standalone.xml"
    grep -q 'bench.relay.port' "$work/standalone/configuration/standalone.xml" || fail "WildFly has no relay after its set-up"
}

# ---- PostgreSQL
need_postgres() {
    compgen -G '/usr/lib/postgresql/*/bin/initdb' > /dev/null || need_packages postgresql
    pg=$(dirname "$(compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -1)")
}

# PostgreSQL refuses to run as root
as_postgres() {
    if [ "$(id -u)" -eq 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

# make_postgres: a cluster as a production server has it: each commit is on the disk before it is answered
make_postgres() {
    say "Making a PostgreSQL cluster in $work/cluster (fsync and synchronous_commit on)"
    install -d -m 700 "$work/cluster" "$work/socket"
    [ "$(id -u)" -ne 0 ] || chown postgres "$work/cluster" "$work/socket"
    as_postgres "$pg/initdb" -D "$work/cluster" -U tracepost -A trust -E UTF8 --locale=C.UTF-8 > "$work/initdb.log" 2>&1 \
        || { cat "$work/initdb.log" >&2; fail "initdb failed"; }
    free_port; pg_port=$port
    cat >> "$work/cluster/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
port = $pg_port
unix_socket_directories = '$work/socket'
fsync = on
synchronous_commit = on
full_page_writes = on
shared_buffers = 512MB
max_wal_size = 4GB
max_connections = 100
logging_collector = off
CONF
    start_postgres
    as_postgres "$pg/createdb" -h 127.0.0.1 -p "$pg_port" -U tracepost tracepost
}

# A child of this shell, which notices its end even where nothing else does (containers): a dead postmaster would block the next one.
start_postgres() {
    local other=()
    [ "$(id -u)" -ne 0 ] || other=(setpriv --reuid postgres --regid postgres --init-groups)
    (cd / && exec "${other[@]}" "$pg/postgres" -D "$work/cluster") >> "$work/postgresql.log" 2>&1 &
    postmaster=$!
    disown
    until_true 120 "PostgreSQL; its log is $work/postgresql.log" "$pg/pg_isready" -q -h 127.0.0.1 -p "$pg_port" -U tracepost -d postgres
}

# sql STATEMENT: its rows in DATABASE (if not tracepost), columns apart by a tab; fails when the database cannot be reached
sql() { PGOPTIONS='-c client_min_messages=warning' "$pg/psql" -h 127.0.0.1 -p "$pg_port" -U tracepost -X -q -A -t -F $'\t' -v ON_ERROR_STOP=1 -d "${database:-tracepost}" -c "$1"; }

# ---- a node of the product

# start_node NAME RELAY_PORT: sets node_launcher, node_url; with the settings that are exported, HEAP and DATABASE (if not tracepost)
start_node() {
    local name=$1 relay_port=$2
    free_port; local http=$port
    free_port; local grid=$port
    mkdir -p "$work/$name/data" "$work/$name/run"
    if [ "${server:-micro}" = wildfly ]; then start_wildfly_node "$name" "$relay_port" "$http" "$grid"; return; fi
    TRACEPOST_WAR=$war PAYARA_MICRO=$micro TRACEPOST_BIND=127.0.0.1 TRACEPOST_PORT=$http TRACEPOST_GRID_PORT=$grid \
        TRACEPOST_RUN_DIR="$work/$name/run" TRACEPOST_DATA="$work/$name/data" TRACEPOST_JAVA_OPTS="-Xmx${heap}m ${java_opts:-}" \
        TRACEPOST_PUBLIC_URL="https://invoices.bench.test/tracepost" \
        TRACEPOST_DB_URL="jdbc:postgresql://127.0.0.1:$pg_port/${database:-tracepost}" TRACEPOST_DB_USER=tracepost \
        TRACEPOST_RELAY_HOST=127.0.0.1 TRACEPOST_RELAY_PORT="$relay_port" TRACEPOST_RELAY_CONNECTIONS="$connections" \
        TRACEPOST_BOUNCE_ADDRESS=bounces@bench.test TRACEPOST_SENDER_ADDRESS=billing@bench.internal TRACEPOST_COMPANY_NAME="Bench Ltd" \
        "$stage_home/server/micro/launch" >> "$work/$name/server.log" 2>&1 &
    node_launcher=$!
    own "$node_launcher"
    node_url="http://127.0.0.1:$http/tracepost"
}

# start_wildfly_node NAME RELAY_PORT HTTP_PORT MANAGEMENT_PORT: the second port that start_node found is for the management
start_wildfly_node() {
    local name=$1 base="$work/$1/standalone" http=$3
    if [ ! -d "$base" ]; then
        cp -a "$work/standalone" "$base"
        cp "$war" "$base/deployments/tracepost.war"
    fi
    rm -f "$base"/deployments/*.deployed "$base"/deployments/*.isdeploying "$base"/deployments/*.failed
    free_port
    LAUNCH_JBOSS_IN_BACKGROUND=1 JAVA_OPTS="-Xmx${heap}m -Djava.awt.headless=true -Djava.net.preferIPv4Stack=true ${java_opts:-}" TRACEPOST_DATA="$work/$name/data" \
        TRACEPOST_PUBLIC_URL="https://invoices.bench.test/tracepost" \
        TRACEPOST_DB_URL="jdbc:postgresql://127.0.0.1:$pg_port/${database:-tracepost}" TRACEPOST_DB_USER=tracepost \
        TRACEPOST_RELAY_CONNECTIONS="$connections" TRACEPOST_BOUNCE_ADDRESS=bounces@bench.test \
        TRACEPOST_SENDER_ADDRESS=billing@bench.test TRACEPOST_COMPANY_NAME="Bench Ltd" \
        "$wildfly/bin/standalone.sh" "-Djboss.server.base.dir=$base" "-Djboss.node.name=$name" -Djboss.as.management.blocking.timeout=900 -Djboss.bind.address=127.0.0.1 "-Djboss.http.port=$http" \
        "-Djboss.management.http.port=$4" "-Djboss.https.port=$port" "-Dbench.relay.port=$2" >> "$work/$name/server.log" 2>&1 &
    node_launcher=$!
    own "$node_launcher"
    node_url="http://127.0.0.1:$http/tracepost"
}

node_answers() { [ "$(curl -s -m 5 -o /dev/null -w '%{http_code}' "$1/login.xhtml")" = 200 ]; }

# await_node NAME URL LAUNCHER
await_node() {
    local end=$((SECONDS + 600))
    until node_answers "$2"; do
        if ! alive "$3" || grep -aqE 'Deployed 0 archive|WFLYSRV0026' "$work/$1/server.log" || [ $SECONDS -gt $end ]; then
            tail -40 "$work/$1/server.log" >&2
            fail "node $1 did not start"
        fi
        sleep 0.5
    done
}

# jvm_of LAUNCHER: the process id of the launcher's JVM
jvm_of() { pgrep -P "$1" -x java; }

# make_key: the right to use the REST interface, as an administrator makes it on the page API keys
make_key() {
    sql "insert into api_key (id, name, prefix, key_hash, created_by, created_at)
         values (nextval('api_key_seq'), 'bench', '${api_key:0:7}', '$(printf %s "$api_key" | sha256sum | cut -d' ' -f1)', 'bench', now())"
}

# post URL FILE: hands a message over; sets message_id and queue_seconds
post() {
    local answer
    answer=$(curl -s -S -m 600 -X POST -H "Authorization: Bearer $api_key" -H 'Content-Type: application/json' --data-binary "@$2" \
        -w '\n%{http_code} %{time_total}' "$1/api/v1/messages")
    read -r http_code queue_seconds <<< "$(tail -1 <<< "$answer")"
    [ "$http_code" = 202 ] || fail "the product refused the message: $answer"
    message_id=$(sed -n 's/.*"messageId":\([0-9]*\).*/\1/p' <<< "$answer")
}

# recipients COUNT PREFIX: the JSON list of recipients, each with an address and a name of its own
recipients() {
    seq "$1" | awk -v prefix="$2" '{ printf "%s{\"address\":\"%s%d@customer%d.test\",\"name\":\"Customer Number %d\"}", (NR > 1 ? "," : ""), prefix, $1, $1 % 97, $1 }'
}

# ---- what the machine gave

ticks=$(getconf CLK_TCK)

# cpu_of PID...: CPU seconds these processes used until now, their ended children included
cpu_of() {
    local pid
    for pid in "$@"; do sed 's/.*) //' "/proc/$pid/stat" 2>/dev/null || true; done \
        | awk -v ticks="$ticks" '{ used += $12 + $13 + $14 + $15 } END { printf "%.2f\n", used / ticks }'
}

# cpu_of_postgres: the postmaster counts the children that ended, the others are asked
cpu_of_postgres() { cpu_of "$postmaster" $(pgrep -P "$postmaster"); }

now() { date +%s.%N; }

calc() { awk "BEGIN { printf \"${2:-%.2f}\", $1 }"; }
