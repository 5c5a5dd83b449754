import SQLiteStore
import SeedFiles
import Vault
import ArgumentParser

print("hi")
