"""What the `bowout` program does, a module a command."""
