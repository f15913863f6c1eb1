//! The data file: what a sandbox remembers, kept in `SQLite` so that it outlives the process.
//!
//! Every change is committed before the request that made it is answered. Whatever ends the process then, `kill -9`
//! included, nothing that was answered is lost. If the whole machine dies, the latest changes may be, but the file
//! stays whole: waiting for the disk with every request would make the sandbox a hundred times slower, for data
//! that only tests need.

use std::collections::HashSet;
use std::io;
use std::path::Path;

use rusqlite::{Connection, Transaction};

/// Says in the file that it is one of ours: `SSDF`.
const APPLICATION: i32 = 0x5353_4446;
/// The version of what is in it.
const VERSION: i32 = 1;

/// Things of one kind that are kept, each under a name of its own.
pub(crate) trait Kept {
    /// What the file calls them.
    fn kind(&self) -> &'static str;
    /// Which of them the file does not have as they are now.
    fn unwritten(&mut self) -> &mut Unwritten;
    /// Notes all of them as unwritten.
    fn mark_all(&mut self);
    /// The thing of this name as JSON, or `None` if it is there no more.
    fn write(&self, name: &str) -> Option<String>;
    /// Takes in a thing the file has. They come in the order in which they were first written.
    fn read(&mut self, name: &str, thing: &str) -> serde_json::Result<()>;
}

/// Names of things that are yet to be written, in the order of their changes. Without a data file nothing is noted.
#[derive(Debug, Default)]
pub(crate) struct Unwritten {
    noting: bool,
    names: Vec<String>,
    known: HashSet<String>,
}

impl Unwritten {
    pub(crate) fn mark(&mut self, name: impl FnOnce() -> String) {
        if self.noting {
            let name = name();
            if self.known.insert(name.clone()) {
                self.names.push(name);
            }
        }
    }

    fn forget(&mut self) {
        self.names.clear();
        self.known.clear();
    }
}

/// An open data file. No other sandbox can open it meanwhile.
#[derive(Debug)]
pub(crate) struct DataFile {
    connection: Connection,
    is_new: bool,
    /// Whether all that is in it is to go, because the sandbox was reset.
    is_stale: bool,
}

impl DataFile {
    /// Opens a data file, or makes one. Nobody but its owner may read it, for there are secrets in it.
    pub(crate) fn open(path: &Path) -> io::Result<Self> {
        let unusable = |reason: &dyn std::fmt::Display| {
            io::Error::other(format!("the data file {} cannot be opened: {reason}", path.display()))
        };
        let because = |error: rusqlite::Error| match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DatabaseBusy) => unusable(&"another sandbox has it open"),
            Some(rusqlite::ErrorCode::NotADatabase) => unusable(&"it is not the data file of a sandbox"),
            _ => unusable(&error),
        };
        // Absolute, so that it is a file whatever its name: SQLite has names that mean something else.
        let file = std::path::absolute(path)?;
        private::create(&file).map_err(|error| unusable(&error))?;
        let Some((connection, is_new)) = Self::connect(&file).map_err(because)? else {
            let message = format!(
                "{} is not the data file of a sandbox of this version; it was left as it is",
                path.display()
            );
            return Err(io::Error::new(io::ErrorKind::InvalidData, message));
        };
        private::narrow(&file)
            .map_err(|error| unusable(&format!("others can read it, and that cannot be changed: {error}")))?;
        Self::prepare(connection, is_new).map_err(because)
    }

    /// The file, and whether it is still empty; `None` for one that is somebody else's.
    fn connect(path: &Path) -> rusqlite::Result<Option<(Connection, bool)>> {
        let connection = Connection::open(path)?;
        connection.busy_timeout(std::time::Duration::ZERO)?;
        connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
        let number = |name| connection.pragma_query_value(None, name, |row| row.get::<_, i32>(0));
        let is_new = number("schema_version")? == 0;
        let is_ours =
            is_new || (number("application_id")?, number("user_version")?) == (APPLICATION, VERSION);
        Ok(is_ours.then_some((connection, is_new)))
    }

    /// Takes the file for this sandbox alone.
    fn prepare(mut connection: Connection, is_new: bool) -> rusqlite::Result<Self> {
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", "NORMAL")?;
        // Taken for writing at once, so that it is here that a second sandbox fails.
        let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        if is_new {
            transaction.pragma_update(None, "application_id", APPLICATION)?;
            transaction.pragma_update(None, "user_version", VERSION)?;
            transaction.execute_batch(
                "CREATE TABLE things (
                    place INTEGER PRIMARY KEY,
                    kind TEXT NOT NULL,
                    name TEXT NOT NULL,
                    thing TEXT NOT NULL,
                    UNIQUE (kind, name)
                ) STRICT",
            )?;
        }
        transaction.commit()?;
        Ok(Self { connection, is_new, is_stale: false })
    }

    /// Whether there is nothing in it yet.
    pub(crate) fn is_new(&self) -> bool {
        self.is_new
    }

    /// Whether all there is is to be written to it.
    pub(crate) fn wants_all(&self) -> bool {
        self.is_new || self.is_stale
    }

    /// Everything in it is to go with the next change.
    pub(crate) fn discard(&mut self) {
        self.is_stale = true;
    }

    /// Fills an empty collection.
    pub(crate) fn load(&self, into: &mut dyn Kept) -> io::Result<()> {
        let unreadable = |error: &dyn std::fmt::Display| {
            io::Error::new(io::ErrorKind::InvalidData, format!("the data file cannot be read: {error}"))
        };
        let mut load = || -> rusqlite::Result<serde_json::Result<()>> {
            let sql = "SELECT name, thing FROM things WHERE kind = ? ORDER BY place";
            let mut statement = self.connection.prepare(sql)?;
            let mut rows = statement.query([into.kind()])?;
            while let Some(row) = rows.next()? {
                if let Err(error) = into.read(row.get_ref(0)?.as_str()?, row.get_ref(1)?.as_str()?) {
                    return Ok(Err(error));
                }
            }
            Ok(Ok(()))
        };
        load().map_err(|error| unreadable(&error))?.map_err(|error| unreadable(&error))
    }

    /// Writes what has changed: all of it, or, if that fails, nothing; then it is tried again the next time.
    pub(crate) fn save(&mut self, kept: &mut [&mut dyn Kept]) -> rusqlite::Result<()> {
        if !self.is_stale && kept.iter_mut().all(|kept| kept.unwritten().names.is_empty()) {
            return Ok(());
        }
        let transaction = self.connection.transaction()?;
        if self.is_stale {
            transaction.execute("DELETE FROM things", [])?;
        }
        for kept in &mut *kept {
            save(&transaction, *kept)?;
        }
        transaction.commit()?;
        for kept in kept {
            kept.unwritten().forget();
        }
        self.is_stale = false;
        self.is_new = false;
        Ok(())
    }
}

/// Begins to note changes, and notes all there is if the file has nothing of it.
pub(crate) fn note(kept: &mut dyn Kept, all: bool) {
    kept.unwritten().noting = true;
    if all {
        kept.mark_all();
    }
}

fn save(transaction: &Transaction<'_>, kept: &mut dyn Kept) -> rusqlite::Result<()> {
    let kind = kept.kind();
    // Given back below: if anything fails they are still unwritten.
    let names = std::mem::take(&mut kept.unwritten().names);
    let result = names.iter().try_for_each(|name| {
        match kept.write(name) {
            // A thing that was there keeps its place.
            Some(thing) => transaction
                .prepare_cached(
                    "INSERT INTO things (kind, name, thing) VALUES (?, ?, ?)
                     ON CONFLICT (kind, name) DO UPDATE SET thing = excluded.thing",
                )?
                .execute((kind, name, thing))?,
            None => transaction
                .prepare_cached("DELETE FROM things WHERE kind = ? AND name = ?")?
                .execute((kind, name))?,
        };
        Ok(())
    });
    kept.unwritten().names = names;
    result
}

/// Files that only their owner may read.
#[cfg(unix)]
mod private {
    use std::fs::{self, OpenOptions, Permissions};
    use std::io::{self, ErrorKind};
    use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
    use std::path::Path;

    const OWNER_ONLY: u32 = 0o600;

    /// Makes an empty file if there is none. The files `SQLite` makes beside it get the same permissions.
    pub(super) fn create(path: &Path) -> io::Result<()> {
        match OpenOptions::new().write(true).create_new(true).mode(OWNER_ONLY).open(path) {
            Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(error),
            _ => Ok(()),
        }
    }

    /// Takes a file and those `SQLite` has left beside it away from all others.
    pub(super) fn narrow(path: &Path) -> io::Result<()> {
        // They stand beside the file itself, not beside a link to it.
        let file = fs::canonicalize(path)?;
        for ending in ["", "-wal", "-shm", "-journal"] {
            let mut name = file.clone().into_os_string();
            name.push(ending);
            match fs::metadata(&name) {
                Ok(found) if found.permissions().mode() & 0o077 != 0 => {
                    fs::set_permissions(&name, Permissions::from_mode(OWNER_ONLY))?;
                }
                Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        Ok(())
    }
}

/// Elsewhere a file has the permissions of its folder.
#[cfg(not(unix))]
mod private {
    use std::io;
    use std::path::Path;

    #[expect(clippy::unnecessary_wraps, reason = "as on Unix")]
    pub(super) fn create(_: &Path) -> io::Result<()> {
        Ok(())
    }

    #[expect(clippy::unnecessary_wraps, reason = "as on Unix")]
    pub(super) fn narrow(_: &Path) -> io::Result<()> {
        Ok(())
    }
}

/// Secrets that are kept: the file is where they may stand.
pub(crate) mod secret {
    use serde::{Deserialize, Deserializer, Serializer};
    use stripe_sessions::ClientSecret;

    pub(crate) fn serialize<S: Serializer>(secret: &ClientSecret, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(secret.reveal())
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<ClientSecret, D::Error> {
        String::deserialize(from).map(ClientSecret::new)
    }
}
