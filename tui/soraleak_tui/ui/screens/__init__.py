"""What fills the whole terminal, one class a module."""
