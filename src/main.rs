//! The `rosbenk` program.

fn main() -> std::process::ExitCode {
    rosbenk::cli::main()
}
