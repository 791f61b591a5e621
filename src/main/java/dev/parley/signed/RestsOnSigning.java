package dev.parley.signed;

import java.util.List;
import java.util.UUID;

/** What is kept about an agreement once it is signed: while there is any, its signature is not taken back. */
interface RestsOnSigning {

    /** Each in a few words: "the debrief of 4 May 2030"; empty where nothing rests on it. */
    List<String> on(UUID negotiation, Agreement agreement);
}
