// Nobody imports this module: its headers bring ICU's, which do not go together with Foundation's. CXML has what is
// needed of it, and is built with its flags.
