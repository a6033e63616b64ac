module crypto.example/keys

go 1.20

require crypto.example/hash v1.2.0
